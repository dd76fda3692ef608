// Starts the office in its worker: the first message brings the module, packed; all others are for the
// module itself, which says "0" when it can take one.
self.onmessage = async ({ data: [letters, bytes, sum] }) => {
  self.onmessage = null;
  try {
    const packed = bytesIn(letters, bytes);
    if (crypto.subtle && !await isWhole(packed, sum)) {
      throw new RangeError("the packed office is damaged");
    }
    await wasm_bindgen(unlzma(packed));
  } catch (cause) {
    self.postMessage(`!${cause}`);
  }
};
