// The media library: files are sent in pieces, with progress, and go on after a broken line or a reload; arrows move
// between the files. Without this file the form sends them whole.
"use strict";
(() => {
  document.addEventListener("keydown", event => {
    const here = event.target.closest("[data-thumb]");
    if (!here || event.ctrlKey || event.altKey || event.metaKey) return;
    const all = [...document.querySelectorAll("[data-thumb]")];
    const top = all[0].getBoundingClientRect().top;
    const inRow = all.filter(one => Math.abs(one.getBoundingClientRect().top - top) < 4).length;
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: inRow, ArrowUp: -inRow }[event.key];
    const next = step && all[all.indexOf(here) + step];
    if (next) {
      next.focus();
      event.preventDefault();
    }
  });

  // Both languages stand here; the page's own decides.
  const words = document.documentElement.lang.startsWith("en") ? {
    ended: "Your session has ended. Sign in again, then go on uploading.", refused: "The server did not take this file.",
    drop: "Drop", dropped: "dropped", waiting: "waiting", twin: "this file is in the library already.", use: path => `Use the file that is there: ${path}`, again: "Store it again",
    checking: "being checked", sent: share => `sent ${share}%`, done: "done", describe: "Describe it", open: "Open", broken: "no connection, will go on where it stopped",
    others: count => `Other files uploaded: ${count}. They need not be chosen again.`, uploaded: count => `Files uploaded: ${count}.`, uploading: count => `Files being uploaded: ${count}.`,
    unkept: "This browser cannot keep the files: do not reload the page while they are being sent.",
  } : {
    ended: "Phiên đăng nhập đã hết. Hãy đăng nhập lại rồi tải tiếp.", refused: "Máy chủ không nhận tệp này.",
    drop: "Bỏ", dropped: "đã bỏ", waiting: "đang chờ", twin: "tệp này đã có trong thư viện.", use: path => `Dùng tệp đã có: ${path}`, again: "Vẫn lưu thêm",
    checking: "đang kiểm tra", sent: share => `đã gửi ${share}%`, done: "đã xong", describe: "Viết mô tả", open: "Mở", broken: "mất kết nối, sẽ gửi tiếp từ chỗ dừng",
    others: count => `${count} tệp khác đã tải lên xong, không cần chọn lại.`, uploaded: count => `Đã tải lên ${count} tệp.`, uploading: count => `Đang tải ${count} tệp.`,
    unkept: "Trình duyệt này không giữ được tệp: đừng tải lại trang khi đang gửi.",
  };
  const form = document.getElementById("tai-len");
  if (!form || !window.indexedDB) return;
  const PIECE = 1024 * 1024, AT_ONCE = 2, DAY = 864e5;
  const field = document.getElementById("tep");
  const list = form.querySelector("[data-loads]");
  const told = form.querySelector("[data-told]");
  const results = form.querySelector("[data-results]");
  const { uploads, user } = form.dataset;
  const waiting = [];
  let running = 0, round = null, resumed = null;

  const make = (name, text, more) => Object.assign(document.createElement(name), { textContent: text ?? "", ...more });
  const pathOf = path => path.split("/").map(encodeURIComponent).join("/");
  const fileAt = path => `${uploads.replace(/Uploads$/, "File/")}${pathOf(path)}`;

  // The file itself is kept in the browser until it is there: a reload, or a crash, goes on by itself.
  const opened = new Promise((done, failed) => {
    const ask = indexedDB.open("tep-dang-tai", 1);
    ask.onupgradeneeded = () => ask.result.createObjectStore("tep", { autoIncrement: true });
    ask.onsuccess = () => done(ask.result);
    ask.onerror = () => failed(ask.error);
  });
  const store = async (mode, use) => {
    const base = await opened;
    return new Promise((done, failed) => {
      const work = base.transaction("tep", mode);
      const ask = use(work.objectStore("tep"));
      work.oncomplete = () => done(ask.result);
      work.onerror = work.onabort = () => failed(work.error);
    });
  };
  const forget = task => task.key === undefined ? null : store("readwrite", s => s.delete(task.key)).catch(() => null);

  const post = async (query, body, type) => {
    const headers = { "X-Requested-With": "XMLHttpRequest", RequestVerificationToken: form.elements.__RequestVerificationToken.value };
    if (type) headers["Content-Type"] = type;
    const answer = await fetch(uploads + query, { method: "POST", headers, body, credentials: "same-origin" });
    if (answer.status === 401) return { problem: words.ended, pause: true };
    if (answer.status >= 500) throw new Error("busy");
    return { status: answer.status, ...(await answer.json().catch(() => ({ problem: words.refused }))) };
  };
  const hashOf = async file => {
    if (!window.crypto?.subtle) return "";
    const sum = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
    return [...new Uint8Array(sum)].map(byte => byte.toString(16).padStart(2, "0")).join("");
  };
  const pause = milliseconds => new Promise(done => {
    const timer = setTimeout(done, milliseconds);
    window.addEventListener("online", () => { clearTimeout(timer); done(); }, { once: true });
  });

  const show = (task, text, at) => {
    task.line.textContent = `${task.file.name}: ${text}`;
    if (at !== undefined) task.bar.value = at;
  };
  const row = task => {
    task.row = make("li");
    task.line = make("span");
    task.bar = make("progress", "", { max: Math.max(1, task.file.size), value: 0 });
    task.bar.setAttribute("aria-label", task.file.name);
    task.stop = make("button", words.drop, { type: "button", className: "quiet" });
    task.stop.append(make("span", ` ${task.file.name}`, { className: "hide" }));
    task.stop.addEventListener("click", () => { task.dropped = true; end(task, words.dropped); });
    task.row.append(task.line, task.stop, task.bar);
    list.append(task.row);
    show(task, words.waiting);
  };
  const end = (task, text) => {
    if (task.ended) return;
    task.ended = true;
    task.stop.remove();
    show(task, text);
    forget(task);
    if (task.dropped && task.id) post(`?handler=Discard&id=${task.id}`).catch(() => null);
  };

  // Nothing waits for the answer: the other files go on meanwhile.
  const offer = (task, twin) => {
    show(task, words.twin, task.file.size);
    const use = make("a", words.use(twin), { href: fileAt(twin) });
    const again = make("button", words.again, { type: "button", className: "quiet" });
    const close = () => { use.remove(); again.remove(); };
    task.row.append(use, again);
    task.twin = true;
    task.stop.addEventListener("click", close);
    again.addEventListener("click", () => {
      close();
      task.again = true;
      round ??= { tasks: [task], byButton: false };
      waiting.push(task);
      next();
    });
  };

  // One way through from wherever it stands; whatever breaks, the next turn asks the server how far it is.
  const turn = async task => {
    task.hash ??= await hashOf(task.file);
    const about = new FormData();
    [["name", task.file.name], ["folder", task.folder], ["bytes", task.file.size], ["hash", task.hash], ["again", task.again]].forEach(([n, v]) => about.append(n, v));
    let answer = await post("", about);
    while (!answer.problem && !answer.twin && !answer.path && !task.dropped) {
      task.id = answer.id;
      if (answer.received >= task.file.size) {
        show(task, words.checking, task.file.size);
        answer = await post(`?handler=Finish&id=${task.id}&again=${task.again}`);
      } else {
        show(task, words.sent(Math.floor(answer.received * 100 / task.file.size)), answer.received);
        answer = await post(`?handler=Piece&id=${task.id}&at=${answer.received}`, task.file.slice(answer.received, answer.received + PIECE), "application/octet-stream");
      }
      if (answer.status === 409) await pause(300);
      if (answer.status === 410) answer = await post("", about);
    }
    return answer;
  };
  const run = async task => {
    for (let wait = 500; !task.dropped;) {
      try {
        const answer = await turn(task);
        if (task.dropped) return;
        if (answer.twin) {
          offer(task, answer.twin);
          return;
        } else if (answer.problem) {
          task.problem = answer.problem;
          if (answer.pause) { task.stop.remove(); show(task, answer.problem); task.ended = true; } else end(task, answer.problem);
          return;
        } else {
          Object.assign(task, { path: answer.path, isPicture: answer.isPicture });
          end(task, words.done);
          task.row.classList.add("done");
          task.row.append(make("a", answer.isPicture ? words.describe : words.open, { href: fileAt(answer.path) }));
          return;
        }
      } catch (problem) {
        show(task, words.broken);
        await pause(wait);
        wait = Math.min(wait * 2, 15000);
      }
    }
  };

  const report = () => {
    const { tasks } = round;
    const refused = tasks.filter(task => task.problem), stored = tasks.filter(task => task.path);
    results.replaceChildren();
    field.removeAttribute("aria-invalid");
    field.setAttribute("aria-describedby", "tep-goi-y");
    if (refused.length) {
      const alert = make("div", "", { id: "tep-loi" });
      alert.setAttribute("role", "alert");
      refused.forEach(task => alert.append(make("p", `${task.file.name}: ${task.problem}`, { className: "err" })));
      if (stored.length) alert.append(make("p", words.others(stored.length)));
      results.append(alert);
      field.setAttribute("aria-invalid", "true");
      field.setAttribute("aria-describedby", "tep-goi-y tep-loi");
    }
    told.textContent = stored.length ? words.uploaded(stored.length) : "";
    return { refused, stored };
  };
  const refresh = async () => {
    const answer = await fetch(location.href, { credentials: "same-origin" }).catch(() => null);
    const next = answer?.ok && new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("thu-vien");
    if (next) document.getElementById("thu-vien").replaceChildren(...next.childNodes);
  };
  const next = () => {
    while (running < AT_ONCE && waiting.length) {
      const task = waiting.shift();
      running++;
      run(task).finally(() => { running--; next(); });
    }
    if (running || !round) return;
    const { refused, stored } = report();
    const [only] = stored;
    const byButton = round.byButton && !refused.length && !round.tasks.some(task => task.twin) && stored.length === round.tasks.length;
    round = null;
    if (byButton && only && stored.length === 1 && only.isPicture) location.assign(fileAt(only.path));
    else if (byButton && only) location.assign(`?folder=${encodeURIComponent(only.path.split("/").slice(0, -1).join("/"))}`);
    else if (only) refresh();
  };

  const add = (file, folder, again, key, byButton) => {
    const task = { file, folder, again, key, line: null };
    round ??= { tasks: [], byButton };
    round.tasks.push(task);
    row(task);
    waiting.push(task);
    return task;
  };
  const begin = async (files, byButton) => {
    await resumed;
    const folder = form.elements.Target.value, again = form.elements.Again.checked;
    told.textContent = words.uploading(files.length);
    for (const file of files) {
      const key = await store("readwrite", s => s.add({ file, folder, again, user, at: Date.now() })).catch(() => undefined);
      add(file, folder, again, key, byButton);
    }
    field.value = "";
    next();
  };

  form.addEventListener("submit", event => {
    event.preventDefault();
    if (field.files.length) begin([...field.files], true);
  });
  form.querySelector("[data-drop]").hidden = false;
  const carries = event => [...(event.dataTransfer?.types ?? [])].includes("Files");
  document.addEventListener("dragover", event => { if (carries(event)) { event.preventDefault(); form.classList.add("over"); } });
  document.addEventListener("dragleave", event => { if (!event.relatedTarget) form.classList.remove("over"); });
  document.addEventListener("drop", event => {
    if (!carries(event)) return;
    event.preventDefault();
    form.classList.remove("over");
    if (event.dataTransfer.files.length) begin([...event.dataTransfer.files], false);
  });
  window.addEventListener("beforeunload", event => { if (waiting.length && !navigator.onLine) event.preventDefault(); });

  // What an earlier page did not finish. Files of somebody else at this computer, and old ones, are let go.
  resumed = (async () => {
    const keys = await store("readonly", s => s.getAllKeys()), kept = await store("readonly", s => s.getAll());
    kept.forEach((one, index) => {
      if (one.user === user && Date.now() - one.at < DAY) add(one.file, one.folder, one.again, keys[index], false);
      else forget({ key: keys[index] });
    });
    if (kept.length) {
      document.querySelector("[data-open]")?.remove();
      next();
    }
  })().catch(() => { told.textContent = words.unkept; });
})();
