// Starts the page: the module lies in the document as gzip in base64. Everything is asynchronous, because
// Chrome 109 refuses to compile more than 4 KB at once on the page's own thread.
const packedModule = () => {
  const node = document.getElementById("wasm");
  const text = atob(node.textContent);
  node.remove();
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    bytes[at] = text.charCodeAt(at);
  }
  return bytes;
};

const unpack = async (packed) => {
  if (typeof DecompressionStream === "function") {
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).arrayBuffer();
  }
  // Our own gzip: ten bytes of head without a name, eight of foot, the last four the unpacked length.
  const length = new DataView(packed.buffer).getUint32(packed.length - 4, true);
  return tinyInflate(packed.subarray(10, packed.length - 8), new Uint8Array(length));
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
    await wasm_bindgen(await unpack(packedModule()));
  } catch (cause) {
    explain(cause);
    throw cause;
  }
})();
