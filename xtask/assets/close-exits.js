"use strict";
// Content Security Policy does not govern WebRTC. Nothing here needs it, so it goes before any other
// code runs.
for (const exit of ["RTCPeerConnection", "webkitRTCPeerConnection", "mozRTCPeerConnection"]) {
  if (exit in window && !delete window[exit]) {
    Object.defineProperty(window, exit, { value: undefined, writable: false, configurable: false });
  }
}
