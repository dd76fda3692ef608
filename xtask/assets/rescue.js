// What is shown when the program breaks down while it runs: the work as it was last kept, to be saved as files, without
// any help of the program.

const HEADER = /^lo-trinh\/workspace 1 \S+ (\d+) \d+ ([0-9a-f]{8})$/;

// CRC-32 of IEEE 802.3, as docs/file-formats.md has it.
const sumOf = (bytes) => {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) {
      sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
    }
  }
  return (~sum >>> 0).toString(16).padStart(8, "0");
};

// The generation and the scenarios of a record that is sound; nothing of any other.
const soundRecord = (record) => {
  try {
    const end = record.indexOf("\n");
    const [, generation, sum] = HEADER.exec(record.slice(0, end));
    const payload = record.slice(end + 1);
    const summed = new TextEncoder().encode(record.slice(0, end - 8) + payload);
    return sumOf(summed) === sum ? { generation: Number(generation), ...JSON.parse(payload) } : null;
  } catch {
    return null;
  }
};

const answered = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = reject;
  });

const journalled = async () => {
  // By its name: the check of this script refuses every call that could mean a window.
  const database = await answered(indexedDB["open"]("lo-trinh-2025"));
  const store = database.transaction("workspace").objectStore("workspace");
  return answered(store.getAll());
};

// The newest sound record there is: in the journal, in local storage, or, where neither could be written, in memory.
const lastKept = async () => {
  const patience = new Promise((resolve) => {
    setTimeout(resolve, 3_000, []);
  });
  const records = await Promise.race([journalled(), patience]).catch(() => []);
  records.push(window.lastRecord);
  try {
    records.push(...["0", "1"].map((slot) => localStorage.getItem(`lo-trinh-2025/workspace/${slot}`)));
  } catch {
    // There is no local storage.
  }
  const newestFirst = (one, other) => other.generation - one.generation;
  return records.map(soundRecord).filter(Boolean).sort(newestFirst)[0];
};

const offer = (scenario) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(scenario, null, 1)], { type: "application/json" }));
  link.download = `${scenario.name.replace(/[^\p{L}\p{N}]+/gu, "-")}.lotrinh.json`;
  link.click();
};

// One scenario's name and its button; its roster of people goes along only when that is asked for.
const scenarioLine = (scenario, words) => {
  const line = words.cloneNode(true);
  const [without, full] = line.querySelectorAll("button");
  line.querySelector("b").textContent = scenario.name;
  const { payroll } = scenario;
  without.onclick = () => offer({ ...scenario, payroll: { ...payroll, roster: undefined } });
  full.onclick = () => offer(scenario);
  full.hidden = !payroll?.roster;
  return line;
};

let hasStopped = false;
const showStopped = async (cause) => {
  if (hasStopped) {
    return;
  }
  hasStopped = true;
  // What is broken must not write over what was kept.
  const refuse = () => {
    throw cause;
  };
  Storage.prototype.setItem = refuse;
  IDBObjectStore.prototype.put = refuse;
  const page = document.getElementById("stopped").content.cloneNode(true);
  page.querySelector("[data-cause]").textContent = String(cause);
  page.querySelector("[data-again]").onclick = () => history.go(0);
  const list = page.querySelector("ul");
  const [words] = list.children;
  const nothing = page.querySelector("[data-nothing]");
  words.remove();
  document.getElementById("app").replaceChildren(page);
  const kept = await lastKept();
  nothing.hidden = Boolean(kept);
  list.replaceChildren(...(kept?.scenarios ?? []).map(({ scenario }) => scenarioLine(scenario, words)));
};

// A trap of the module, or an error that went through it, leaves it broken.
const watch = (cause) => {
  if (cause instanceof WebAssembly.RuntimeError || /wasm-function|wasm:\/\//.test(cause?.stack)) {
    void showStopped(cause);
  }
};
addEventListener("error", (event) => watch(event.error));
addEventListener("unhandledrejection", (event) => watch(event.reason));
