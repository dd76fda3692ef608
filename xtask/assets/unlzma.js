// Unpacks LZMA as `bundle/pack.rs` writes it: properties, size of the dictionary, length, then the coded bytes. The
// names are those of the format's specification; `range` and `code` stand in an array because a plain variable would hold them
// as boxed numbers.
const unlzma = (packed) => {
  const lc = packed[0] % 9;
  const lp = (packed[0] / 9 | 0) % 5;
  const pb = packed[0] / 45 | 0;
  const length = new DataView(packed.buffer, packed.byteOffset).getUint32(5, true);
  const out = new Uint8Array(length);
  const posMask = (1 << pb) - 1;
  const literalPosMask = (1 << lp) - 1;
  // One table of probabilities; where each kind begins in it.
  const isMatch = 0, isRep = 192, isRepG0 = 204, isRepG1 = 216, isRepG2 = 228, isRep0Long = 240;
  const posSlot = 432, posSpecial = 688, posAlign = 803, lengths = 819, repLengths = 1333, literal = 1847;
  const probs = new Uint16Array(literal + (0x300 << lc + lp)).fill(1024);
  const coder = new Uint32Array([-1, 0]);
  let at = 13;
  for (let byte = 0; byte < 5; byte += 1) {
    coder[1] = coder[1] << 8 | packed[at++];
  }
  const bit = (index) => {
    const prob = probs[index];
    let range = coder[0];
    let code = coder[1];
    const bound = (range >>> 11) * prob;
    let found = 0;
    if (code < bound) {
      range = bound;
      probs[index] = prob + (2048 - prob >> 5);
    } else {
      range -= bound;
      code -= bound;
      probs[index] = prob - (prob >> 5);
      found = 1;
    }
    if (range < 0x1000000) {
      range <<= 8;
      code = code << 8 | packed[at++];
    }
    coder[0] = range;
    coder[1] = code;
    return found;
  };
  const tree = (base, bits) => {
    let symbol = 1;
    for (let left = bits; left > 0; left -= 1) {
      symbol = symbol << 1 | bit(base + symbol);
    }
    return symbol - (1 << bits);
  };
  const reverseTree = (base, bits) => {
    let symbol = 1;
    let value = 0;
    for (let place = 0; place < bits; place += 1) {
      const found = bit(base + symbol);
      symbol = symbol << 1 | found;
      value |= found << place;
    }
    return value;
  };
  const direct = (bits) => {
    let value = 0;
    for (let left = bits; left > 0; left -= 1) {
      let range = coder[0] >>> 1;
      let code = coder[1];
      value <<= 1;
      if (code >= range) {
        code -= range;
        value |= 1;
      }
      if (range < 0x1000000) {
        range <<= 8;
        code = code << 8 | packed[at++];
      }
      coder[0] = range;
      coder[1] = code;
    }
    return value;
  };
  const lengthOf = (base, posState) => {
    if (!bit(base)) {
      return 2 + tree(base + 2 + (posState << 3), 3);
    }
    if (!bit(base + 1)) {
      return 10 + tree(base + 130 + (posState << 3), 3);
    }
    return 18 + tree(base + 258, 8);
  };
  const distanceOf = (length) => {
    const slot = tree(posSlot + (Math.min(length - 2, 3) << 6), 6);
    if (slot < 4) {
      return slot;
    }
    const bits = (slot >> 1) - 1;
    const base = (2 | slot & 1) << bits;
    return slot < 14
      ? base + reverseTree(posSpecial + base - slot, bits)
      : base + (direct(bits - 4) << 4) + reverseTree(posAlign, 4);
  };
  let state = 0, rep0 = 0, rep1 = 0, rep2 = 0, rep3 = 0;
  let done = 0;
  while (done < length) {
    const posState = done & posMask;
    if (!bit(isMatch + (state << 4) + posState)) {
      const before = done > 0 ? out[done - 1] : 0;
      const base = literal + 0x300 * (((done & literalPosMask) << lc) + (before >> 8 - lc));
      let symbol = 1;
      if (state >= 7) {
        let match = out[done - rep0 - 1];
        do {
          const matched = match >> 7 & 1;
          match <<= 1;
          const found = bit(base + (1 + matched << 8) + symbol);
          symbol = symbol << 1 | found;
          if (matched !== found) {
            break;
          }
        } while (symbol < 0x100);
      }
      while (symbol < 0x100) {
        symbol = symbol << 1 | bit(base + symbol);
      }
      out[done++] = symbol;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let count = 0;
    if (!bit(isRep + state)) {
      rep3 = rep2;
      rep2 = rep1;
      rep1 = rep0;
      count = lengthOf(lengths, posState);
      rep0 = distanceOf(count);
      state = state < 7 ? 7 : 10;
    } else {
      if (!bit(isRepG0 + state)) {
        if (!bit(isRep0Long + (state << 4) + posState)) {
          state = state < 7 ? 9 : 11;
          out[done] = out[done - rep0 - 1];
          done += 1;
          continue;
        }
      } else {
        let distance = rep1;
        if (bit(isRepG1 + state)) {
          distance = rep2;
          if (bit(isRepG2 + state)) {
            distance = rep3;
            rep3 = rep2;
          }
          rep2 = rep1;
        }
        rep1 = rep0;
        rep0 = distance;
      }
      count = lengthOf(repLengths, posState);
      state = state < 7 ? 8 : 11;
    }
    const from = done - rep0 - 1;
    if (from < 0 || done + count > length) {
      throw new RangeError("the packed program is damaged");
    }
    if (rep0 + 1 >= count) {
      out.copyWithin(done, from, from + count);
      done += count;
    } else {
      for (let copied = 0; copied < count; copied += 1) {
        out[done] = out[done - rep0 - 1];
        done += 1;
      }
    }
  }
  return out;
};
