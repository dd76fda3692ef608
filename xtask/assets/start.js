// Starts the page: the module, the styles and the module's script lie in the document, packed. Everything is
// asynchronous, because Chrome 109 refuses to compile more than 4 KB at once on the page's own thread.

// Two letters of 91 hold thirteen bits: `#` to `}`, with `~` for `<`. What is no letter is passed over.
const bytesIn = (text) => {
  const bytes = new Uint8Array((text.length * 13 >> 4) + 1);
  let length = 0;
  let high = -1;
  let held = 0;
  let bits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const digit = (code === 126 ? 60 : code) - 35;
    if (digit < 0 || digit > 90) {
      continue;
    }
    if (high < 0) {
      high = digit;
      continue;
    }
    held |= (high * 91 + digit) << bits;
    high = -1;
    for (bits += 13; bits > 7; bits -= 8) {
      bytes[length++] = held;
      held >>= 8;
    }
  }
  if (high >= 0) {
    bytes[length++] = held | high << bits;
  }
  return bytes.slice(0, length);
};

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
    const [moduleBytes, stylesBytes] = node.dataset.lengths.split(" ").map(Number);
    node.remove();
    const packed = bytesIn(node.textContent);
    if (crypto.subtle && !await isWhole(packed, node.dataset.sum)) {
      throw new RangeError("the packed program is damaged");
    }
    const contents = unlzma(packed);
    const text = (from, to) => new TextDecoder().decode(contents.subarray(from, to));
    adopt(text(moduleBytes, moduleBytes + stylesBytes));
    run(text(moduleBytes + stylesBytes));
    await wasm_bindgen(contents.subarray(0, moduleBytes));
  } catch (cause) {
    explain(cause);
    throw cause;
  }
})();
