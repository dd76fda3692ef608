// Starts the page: the module, the styles and the module's script lie in the document, packed. Everything is
// asynchronous, because Chrome 109 refuses to compile more than 4 KB at once on the page's own thread.

// Seven letters of 116 hold six bytes. What is no letter is passed over.
const bytesIn = (text, length) => {
  const digits = new Uint8Array(128).fill(255);
  for (let code = 1, letters = 0; code < 127; code += 1) {
    if ((code < 8 || code > 13) && code !== 26 && code !== 27 && code !== 32 && code !== 60) {
      digits[code] = letters++;
    }
  }
  const bytes = new Uint8Array(length + 6);
  let value = 0;
  let held = 0;
  let done = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const digit = code < 128 ? digits[code] : 255;
    if (digit === 255) {
      continue;
    }
    value = value * 116 + digit;
    held += 1;
    if (held === 7) {
      const low = value % 0x1000000;
      const high = (value - low) / 0x1000000;
      bytes[done++] = low;
      bytes[done++] = low >> 8;
      bytes[done++] = low >> 16;
      bytes[done++] = high;
      bytes[done++] = high >> 8;
      bytes[done++] = high >> 16;
      value = 0;
      held = 0;
    }
  }
  return bytes.slice(0, length);
};

// What is needed at the start is packed as the browser itself unpacks it: nothing else is as fast on an old machine.
const unzlib = (packed) =>
  new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"))).arrayBuffer();

// A copy that was damaged on its way would otherwise run, and wrongly.
const isWhole = async (packed, sum) => {
  const digest = await crypto.subtle.digest("SHA-256", packed);
  return btoa(String.fromCharCode(...new Uint8Array(digest))) === sum;
};

const adopt = (styles) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [sheet];
};

// The policy knows this script by its hash, as it knows the one this line stands in.
const run = (text) => {
  const script = document.createElement("script");
  script.textContent = text;
  document.head.append(script);
};

// The office lies in the document too and is unpacked by a worker of its own, only when one is asked for.
const offerOffice = (script) => {
  const tools = `const bytesIn = ${bytesIn};\nconst isWhole = ${isWhole};\n`;
  window.openOffice = () => {
    const { textContent, dataset } = document.getElementById("office");
    const url = URL.createObjectURL(new Blob([tools, script], { type: "text/javascript" }));
    const worker = new Worker(url);
    worker.postMessage([textContent, Number(dataset.bytes), dataset.sum]);
    return worker;
  };
};

// A copy of this file that carries a scenario: what stands around the data lies packed with the rest, since the document
// itself cannot be read again from disk, and the data is taken over letter by letter. In the scenario's own text no `<` is
// left, so that it ends no element, whoever wrote it.
const offerCopy = (before, after, start) => {
  window.copyWith = (scenario) => {
    const carried = document.createElement("script");
    carried.type = "text/plain";
    carried.id = "scenario";
    carried.textContent = scenario.replaceAll("<", "\\u003c");
    return new Blob([before, ...[start, document.getElementById("office"), carried].map((node) => node.outerHTML + "\n"), after], { type: "text/html" });
  };
};

// The sentences stand in the document, where a translator finds them; only the cause is added here.
const explain = (cause) => {
  const place = document.getElementById("app");
  const words = document.getElementById("start-failed").content.cloneNode(true);
  words.querySelector("[data-cause]").textContent = String(cause);
  place.replaceChildren(words);
};

(async () => {
  try {
    const node = document.getElementById("wasm");
    const lengths = node.dataset.lengths.split(" ").map(Number);
    node.remove();
    // What is printed names the program it was made with.
    document.documentElement.dataset.sum = [...atob(node.dataset.sum)]
      .map((letter) => letter.charCodeAt(0).toString(16).padStart(2, "0")).join("");
    const packed = bytesIn(node.textContent, lengths.pop());
    if (crypto.subtle && !await isWhole(packed, node.dataset.sum)) {
      throw new RangeError("the packed program is damaged");
    }
    const contents = new Uint8Array(await unzlib(packed));
    const moduleBytes = lengths.shift();
    let from = moduleBytes;
    const texts = [...lengths, contents.length].map((length) => {
      const text = new TextDecoder().decode(contents.subarray(from, from + length));
      from += length;
      return text;
    });
    const [styles, glue, office, before, after] = texts;
    adopt(styles);
    run(glue);
    offerOffice(office);
    offerCopy(before, after, node);
    await wasm_bindgen(contents.subarray(0, moduleBytes));
  } catch (cause) {
    explain(cause);
    throw cause;
  }
})();
