// Keeps what an editor types: in this browser within a second, on the server within five. Without it the form works as before.
(() => {
  'use strict';
  // Both languages stand here; the page's own decides.
  const words = document.documentElement.lang.startsWith('en') ? {
    onlyServer: 'This browser cannot keep a copy; save the draft often.', noCopy: 'This browser cannot keep a copy; copies on the server still work.',
    editing: (who) => `${who} is editing this item. If both of you save, you will be shown the two versions to compare.`,
    ended: 'Your session has ended. What you typed is still here and on this device.', again: 'Sign in again in a new tab',
    kept: (at) => `Saved automatically at ${at}`, refused: 'The server did not take the automatic copy.', here: 'Kept on this device.',
    offline: 'No connection: kept on this device', wait: 'No connection, so nothing was sent. What you typed is kept on this device; press the button again once the connection is back.', empty: '(empty)', place: 'en-GB',
  } : {
    onlyServer: 'Trình duyệt này không giữ được bản trong máy; hãy bấm Lưu nháp thường xuyên.', noCopy: 'Trình duyệt này không giữ được bản trong máy; bản tự lưu trên máy chủ vẫn chạy.',
    editing: (who) => `${who} đang sửa nội dung này. Nếu hai người cùng lưu, trang sẽ cho so sánh hai bản.`,
    ended: 'Phiên đăng nhập đã hết. Chữ của bạn vẫn ở đây và trong máy này.', again: 'Đăng nhập lại ở thẻ mới',
    kept: (at) => `Đã tự lưu lúc ${at}`, refused: 'Máy chủ không nhận bản tự lưu.', here: 'Giữ trong máy này.',
    offline: 'Mất kết nối: giữ trong máy này', wait: 'Đang mất kết nối nên chưa gửi được. Chữ của bạn được giữ trong máy này; khi có mạng hãy bấm lại.', empty: '(trống)', place: 'vi-VN',
  };
  const form = document.getElementById('soan');
  if (!form) return;
  const status = document.getElementById('tu-luu');
  const present = document.getElementById('dang-sua');
  const { user, item, type, keep, signIn } = form.dataset;
  const isNew = form.dataset.new === 'yes';
  const key = `${user}:${item}`;
  const LOCAL = 1000, SERVER = 5000, BEAT = 25000, WEEK = 6048e5;
  let changes = 0, sent = 0, localTimer = 0, serverTimer = 0, leaving = false, running = null;

  // IndexedDB and not localStorage: with strict durability a write is on the disk at once, the other is written when it suits.
  const opened = new Promise((done, failed) => {
    const ask = indexedDB.open('ban-dang-soan', 1);
    ask.onupgradeneeded = () => ask.result.createObjectStore('ban');
    ask.onsuccess = () => done(ask.result);
    ask.onerror = () => failed(ask.error);
  });
  const store = async (mode, use) => {
    const base = await opened;
    return new Promise((done, failed) => {
      const work = base.transaction('ban', mode, { durability: 'strict' });
      const ask = use(work.objectStore('ban'));
      work.oncomplete = () => done(ask.result);
      work.onerror = work.onabort = () => failed(work.error);
    });
  };
  const drop = (name) => store('readwrite', (s) => s.delete(name));

  const say = (text, link) => {
    if (status.textContent === text) return;
    status.textContent = text;
    if (link) {
      const a = document.createElement('a');
      a.href = signIn; a.target = '_blank'; a.rel = 'noopener'; a.textContent = link;
      status.append(' ', a);
    }
  };
  const fields = () => [...new FormData(form)].filter(([n, v]) => typeof v === 'string' && n !== '__RequestVerificationToken');

  const write = (ok) => store('readwrite', (s) => s.put({ at: Date.now(), user, item, type, isNew, ok, url: location.pathname, f: fields() }, key));
  const keepHere = () => {
    localTimer = 0;
    write(false).catch(() => say(words.onlyServer));
  };

  const show = (others) => {
    const text = others.length ? words.editing(others.join(', ')) : '';
    if (present.textContent.trim() === text) return;
    present.replaceChildren();
    if (text) {
      const p = document.createElement('p');
      p.className = 'note'; p.textContent = text;
      present.append(p);
    }
  };

  const post = async (beat) => {
    const body = new FormData();
    if (beat) body.append('_beat', '1');
    else fields().forEach(([n, v]) => body.append(n, v));
    body.append('__RequestVerificationToken', form.elements.__RequestVerificationToken.value);
    const now = changes;
    running = new AbortController();
    const late = setTimeout((r) => r.abort(), 20000, running);
    try {
      const answer = await fetch(keep, { method: 'POST', body, signal: running.signal, headers: { 'X-Requested-With': 'XMLHttpRequest' } });
      if (answer.status === 401) say(words.ended, words.again);
      else if (answer.ok) {
        const told = await answer.json();
        show(told.others);
        if (!beat) {
          sent = now;
          say(words.kept(told.at));
          if (changes === now) write(true).catch(() => {});
        }
      } else if (!beat) {
        const told = await answer.json().catch(() => ({}));
        say(`${told.message || words.refused} ${words.here}`);
      }
    } catch (problem) {
      if (!beat && !leaving) say(words.offline);
    } finally {
      clearTimeout(late);
      running = null;
    }
    if (sent < changes) later();
  };
  const later = () => {
    if (!serverTimer && !leaving) serverTimer = setTimeout(() => { serverTimer = 0; if (running) later(); else post(false); }, SERVER);
  };
  const changed = () => {
    changes++;
    if (!localTimer) localTimer = setTimeout(keepHere, LOCAL);
    later();
  };

  const forget = async (whose) => {
    const names = await store('readonly', (s) => s.getAllKeys());
    await Promise.all(names.filter((n) => String(n).startsWith(whose)).map(drop));
  };

  const labelOf = (name) => {
    const at = form.elements[name];
    const one = at && at.length && !at.tagName ? at[0] : at;
    const label = one && ((one.labels && one.labels[0]) || (one.closest('fieldset') && one.closest('fieldset').querySelector('legend')));
    return label ? label.textContent.trim() : name;
  };
  const hidden = /^(_token|_id|_do|_marks|_take\..*)$/;
  const texts = (list) => {
    const map = new Map();
    list.forEach(([n, v]) => { if (!hidden.test(n)) map.set(n, (map.has(n) ? map.get(n) + '\n' : '') + v.replace(/\r\n/g, '\n')); });
    return map;
  };
  const restore = (copy) => {
    const again = document.createElement('form');
    again.method = 'post'; again.enctype = 'multipart/form-data'; again.action = copy.url; again.hidden = true;
    [...copy.f.filter(([n]) => n !== '_do'), ['_do', 'again'], ['__RequestVerificationToken', form.elements.__RequestVerificationToken.value]].forEach(([n, v]) => {
      const box = document.createElement('textarea');
      box.name = n; box.value = v;
      again.append(box);
    });
    document.body.append(again);
    again.submit();
  };
  const offer = (copy, name) => {
    const now = texts(fields()), then = texts(copy.f);
    const different = [...new Set([...now.keys(), ...then.keys()])].filter((n) => (now.get(n) || '') !== (then.get(n) || ''));
    if (!different.length) return drop(name);
    const banner = document.getElementById('mau-ban-may').content.cloneNode(true);
    banner.querySelector('[data-at]').textContent = new Date(copy.at).toLocaleString(words.place, { timeZone: 'Asia/Ho_Chi_Minh' });
    different.slice(0, 12).forEach((n) => {
      const li = document.createElement('li');
      const b = document.createElement('strong');
      b.textContent = labelOf(n);
      li.append(b, `: ${(then.get(n) || words.empty).slice(0, 240)}`);
      banner.querySelector('[data-list]').append(li);
    });
    const section = banner.querySelector('section');
    banner.querySelector('[data-do=restore]').addEventListener('click', () => restore(copy));
    banner.querySelector('[data-do=discard]').addEventListener('click', () => { drop(name); section.remove(); form.querySelector('input,textarea').focus(); });
    document.getElementById('ban-may').append(banner);
  };
  const start = async () => {
    const names = await store('readonly', (s) => s.getAllKeys());
    for (const name of names) {
      const copy = await store('readonly', (s) => s.get(name));
      if (!copy) continue;
      if (Date.now() - copy.at > WEEK) await drop(name);
      else if (copy.user !== user) continue;
      else if (name === key && form.dataset.saved === 'yes') await drop(name);
      else if (form.dataset.unsaved === 'yes') continue;
      else if (name === key || (isNew && copy.isNew && copy.type === type)) {
        // What has reached the server is the server's to offer.
        if (copy.ok) { if (!document.querySelector('[data-kept]')) await drop(name); } else offer(copy, name);
      }
    }
  };

  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  form.addEventListener('submit', (event) => {
    if (event.submitter && event.submitter.formTarget) return;
    if (!navigator.onLine) {
      // The browser would leave the page for its own message; here the text stays before the eyes.
      event.preventDefault();
      if (changes) keepHere();
      say(words.wait);
      status.scrollIntoView({ block: 'center' });
      return;
    }
    leaving = true;
    clearTimeout(serverTimer); serverTimer = 0;
    if (running) running.abort();
    if (changes) keepHere();
  });
  document.addEventListener('submit', (event) => {
    if (/\/Users\/LogOff$/.test(event.target.action)) { leaving = true; forget(`${user}:`).catch(() => {}); }
    if (event.target.closest('[data-kept]')) drop(key).catch(() => {});
  });
  window.addEventListener('pageshow', () => { leaving = false; });
  window.addEventListener('online', () => { if (sent < changes) later(); });
  setInterval(() => { if (!document.hidden && !running && sent === changes) post(true); }, BEAT);
  start().catch(() => say(words.noCopy));
  if (form.dataset.unsaved === 'yes') changed();

  const dialog = document.getElementById('khung');
  const frame = dialog.querySelector('iframe');
  document.querySelectorAll('[data-frame]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => {
      frame.width = button.dataset.frame;
      dialog.querySelector('h2').textContent = button.textContent;
      dialog.showModal();
      const [action, target] = [form.getAttribute('action'), form.getAttribute('target')];
      form.setAttribute('action', button.dataset.action); form.setAttribute('target', 'khung-xem');
      form.submit();
      if (action === null) form.removeAttribute('action'); else form.setAttribute('action', action);
      if (target === null) form.removeAttribute('target'); else form.setAttribute('target', target);
    });
  });
  dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close());
})();
