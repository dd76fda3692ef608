// Starts the page: the module, and after it the styles, lie in the document as gzip in base64. Everything
// is asynchronous, because Chrome 109 refuses to compile more than 4 KB at once on the page's own thread.
const bytesIn = (base64) => {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    bytes[at] = text.charCodeAt(at);
  }
  return bytes;
};

const unpack = async (packed) => {
  if (typeof DecompressionStream === "function") {
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  }
  // Our own gzip: ten bytes of head without a name, eight of foot, the last four the unpacked length.
  const length = new DataView(packed.buffer).getUint32(packed.length - 4, true);
  return tinyInflate(packed.subarray(10, packed.length - 8), new Uint8Array(length));
};

const adopt = (bytes) => {
  const styles = new CSSStyleSheet();
  styles.replaceSync(new TextDecoder().decode(bytes));
  document.adoptedStyleSheets = [styles];
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
    const moduleBytes = Number(node.dataset.moduleBytes);
    node.remove();
    const contents = await unpack(bytesIn(node.textContent));
    adopt(contents.subarray(moduleBytes));
    await wasm_bindgen(contents.subarray(0, moduleBytes));
  } catch (cause) {
    explain(cause);
    throw cause;
  }
})();
