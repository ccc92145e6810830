"use strict";
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const rules = data.rules;
  const documents = data.documents;
  const at = (id) => document.getElementById(id);
  const number = (n) => n.toLocaleString("en-US");
  const percent = (part, whole) => (whole ? `${((part * 100) / whole).toFixed(1)} %` : "0 %");
  // Text goes into the page as text nodes only, so none of it can be markup.
  const make = (tag, attributes = {}, ...children) => {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value === false || value === null || value === undefined) continue;
      node.setAttribute(name, value === true ? "" : value);
    }
    node.append(...children.filter((child) => child !== null && child !== undefined));
    return node;
  };
  const chosen = { rule: "", publisher: "", order: "dump", doubtful: false, search: "" };
  let shown = [];
  let current = 0;

  for (const [index, doc] of documents.entries()) {
    doc.index = index;
    doc.rules = new Set(doc.pieces.filter((piece) => piece.length > 1).map((piece) => piece[1]));
    doc.words = {};
    for (const [text, rule] of doc.pieces) {
      if (rule === undefined) continue;
      const family = rules[rule].family;
      doc.words[family] = (doc.words[family] || 0) + (text.match(/\S+/g) || []).length;
    }
    const first = doc.pieces.filter((piece) => piece.length === 1).map((piece) => piece[0].trim()).find(Boolean);
    doc.name = doc.title || (first || "(no prose)").split("\n")[0].slice(0, 110);
    doc.isDoubtful = doc.rules.size > 0 && doc.doubt >= data.doubtful;
    doc.lower = null;
  }

  // ---- totals -------------------------------------------------------------
  const totals = data.totals;
  const words = totals.words.kept + totals.words.removed;
  at("source").textContent = `${data.name} · ${number(documents.length)} of ${number(data.seen)} documents · rules ${data.rulePack}`;
  document.title = `jernih report: ${data.name}`;
  at("figures").append(
    make("div", { class: "big" }, percent(totals.words.removed, words), make("small", {}, "of all words are furniture and go")),
    make("div", { class: "split", title: "words kept and removed" }, make("i", { style: `width:${words ? (totals.words.kept * 100) / words : 100}%` })),
    make("dt", {}, "Words kept"), make("dd", {}, number(totals.words.kept)),
    make("dt", {}, "Words removed"), make("dd", {}, number(totals.words.removed)),
    make("dt", {}, "Untouched documents"), make("dd", {}, number(totals.untouched)),
    make("dt", {}, "Doubtful documents"), make("dd", {}, number(totals.doubtful)),
  );
  const bar = (family, code, name, value, most, select) => {
    const node = make(select === null ? "div" : "button", { class: "bar", type: select === null ? null : "button", "data-family": family, "data-rule": select, title: name },
      make("span", { class: "label" }, make("b", {}, code), name),
      make("span", { class: "track" }, make("i", { style: `width:${(value * 100) / (most || 1)}%` })),
      make("span", { class: "value" }, number(value)));
    if (select !== null) {
      node.addEventListener("click", () => { at("rule").value = chosen.rule === select ? "" : select; filter(); });
    }
    return node;
  };
  const families = Object.entries(totals.families).sort((a, b) => b[1].words - a[1].words);
  const mostWords = Math.max(1, ...families.map(([, family]) => family.words));
  for (const [letter, family] of families) at("families").append(bar(letter, letter, family.name, family.words, mostWords, `family:${letter}`));
  const fired = Object.entries(totals.rules).sort((a, b) => b[1].words - a[1].words);
  const mostRule = Math.max(1, ...fired.map(([, rule]) => rule.words));
  for (const [code, rule] of fired) at("byrule").append(bar(code[0], code, rule.name, rule.words, mostRule, code));
  if (!families.length) for (const id of ["families", "byrule"]) at(id).append(make("p", { class: "axis" }, "nothing was removed"));
  const bins = Array(10).fill(0);
  for (const doc of documents) bins[Math.min(9, Math.floor(doc.doubt * 10))] += 1;
  const mostDocs = Math.max(1, ...bins);
  for (const [i, n] of bins.entries()) {
    const kind = n === 0 ? "none" : (i + 1) / 10 > data.doubtful ? "doubtful" : "";
    at("doubts").append(make("div", { class: kind, style: `height:${(n * 82) / mostDocs}%`, title: `doubt ${i / 10} to ${(i + 1) / 10}: ${n} documents` }, n ? make("span", {}, String(n)) : null));
  }

  // ---- filters ------------------------------------------------------------
  const option = (value, text) => make("option", { value }, text);
  at("rule").append(option("", "Every rule"), option("none", "Nothing removed"));
  for (const [letter, family] of families) at("rule").append(option(`family:${letter}`, `${letter} · ${family.name}`));
  for (const [code, rule] of fired.slice().sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    at("rule").append(option(code, `${code} ${rule.name} (${number(rule.documents)})`));
  }
  const publishers = new Map();
  for (const doc of documents) publishers.set(doc.publisher || "", (publishers.get(doc.publisher || "") || 0) + 1);
  at("publisher").append(option("*", "Every publisher"));
  for (const [name, count] of [...publishers].sort((a, b) => b[1] - a[1])) at("publisher").append(option(name, `${name || "unknown"} (${count})`));

  const fits = (doc) => {
    if (chosen.doubtful && !doc.isDoubtful) return false;
    if (chosen.publisher !== "*" && (doc.publisher || "") !== chosen.publisher) return false;
    if (chosen.rule === "none" && doc.rules.size) return false;
    if (chosen.rule.startsWith("family:") && !(chosen.rule.slice(7) in doc.words)) return false;
    if (/^[A-Z]\d/.test(chosen.rule) && ![...doc.rules].some((rule) => rules[rule].code === chosen.rule)) return false;
    if (chosen.search) {
      doc.lower ??= `${doc.title || ""} ${doc.url || ""} ${doc.pieces.map((piece) => piece[0]).join("")}`.toLowerCase();
      if (!doc.lower.includes(chosen.search)) return false;
    }
    return true;
  };
  const filter = () => {
    const before = chosen.order === at("order").value ? shown[current] : null;
    chosen.rule = at("rule").value;
    chosen.publisher = at("publisher").value;
    chosen.order = at("order").value;
    chosen.doubtful = at("doubtful").checked;
    chosen.search = at("search").value.trim().toLowerCase();
    shown = documents.filter(fits);
    if (chosen.order === "doubt") shown.sort((a, b) => b.doubt - a.doubt || a.index - b.index);
    if (chosen.order === "removed") shown.sort((a, b) => b.removed - a.removed || a.index - b.index);
    for (const node of document.querySelectorAll(".bar[data-rule]")) node.setAttribute("aria-pressed", String(node.dataset.rule === chosen.rule));
    at("count").textContent = `${number(shown.length)} of ${number(documents.length)} documents`;
    at("list").replaceChildren(...shown.map(entry));
    go(Math.max(0, shown.indexOf(before)), false);
  };
  const strip = (doc) => {
    const all = doc.kept + doc.removed || 1;
    const parts = Object.entries(doc.words).map(([family, n]) => make("i", { "data-family": family, style: `width:${(n * 100) / all}%` }));
    return [make("i", { class: "kept", style: `width:${(doc.kept * 100) / all}%` }), ...parts];
  };
  const entry = (doc, i) => {
    const button = make("button", { type: "button" },
      make("span", { class: "name" }, doc.name),
      make("span", { class: "note" }, make("span", {}, doc.publisher || `${doc.file} ${doc.record}`), doc.isDoubtful ? make("span", { class: "flag" }, "doubtful") : make("span", {}, doc.removed ? `−${number(doc.removed)}` : "")),
      make("span", { class: "strip" }, ...strip(doc)));
    button.addEventListener("click", () => go(i, true));
    return make("li", {}, button);
  };

  // ---- a document ---------------------------------------------------------
  const LONG = 12;
  const highlighted = (text) => {
    if (!chosen.search) return [text];
    const out = [];
    const lower = text.toLowerCase();
    if (lower.length !== text.length) return [text];
    let from = 0;
    for (let hit = lower.indexOf(chosen.search); hit >= 0; hit = lower.indexOf(chosen.search, from)) {
      out.push(text.slice(from, hit), make("mark", {}, text.slice(hit, hit + chosen.search.length)));
      from = hit + chosen.search.length;
    }
    out.push(text.slice(from));
    return out;
  };
  const rowsOf = (doc) => {
    const rows = [[]];
    doc.pieces.forEach((piece, index) => {
      piece[0].split(/\r\n|\n|\r/).forEach((text, i) => {
        if (i) rows.push([]);
        if (text.trim()) rows[rows.length - 1].push({ text, index, piece });
      });
    });
    return rows.filter((row) => row.length);
  };
  const row = (parts) => {
    const codes = [...new Set(parts.filter((part) => part.piece.length > 1).map((part) => part.piece[1]))];
    const text = make("div", {});
    for (const part of parts) {
      if (part.piece.length === 1) { text.append(...highlighted(part.text)); continue; }
      const rule = rules[part.piece[1]];
      text.append(make("del", { "data-family": rule.family, "data-piece": part.index, "data-certainty": part.piece[2], tabindex: "0", role: "button", title: `${rule.code} ${rule.name}` }, ...highlighted(part.text)));
    }
    const gone = parts.every((part) => part.piece.length > 1);
    const chips = codes.slice(0, 3).map((code) => make("span", { class: "chip", "data-family": rules[code].family }, rules[code].code));
    return make("div", { class: gone ? "row gone" : "row" }, make("div", { class: "margin" }, ...chips), text);
  };
  const draw = (doc) => {
    const rows = rowsOf(doc);
    const nodes = [];
    for (let i = 0; i < rows.length;) {
      const piece = rows[i][0].piece;
      let end = i;
      while (end < rows.length && rows[end].length === 1 && rows[end][0].piece === piece) end += 1;
      if (piece.length > 1 && end - i > LONG && !chosen.search) {
        const hidden = rows.slice(i + 3, end - 1);
        rows.slice(i, i + 3).forEach((parts) => nodes.push(row(parts)));
        const family = rules[piece[1]].family;
        const open = make("button", { class: "folded", type: "button", "data-family": family }, `${hidden.length} more lines go with it`);
        const holder = make("div", { class: "row gone" }, make("div", { class: "margin" }), make("div", {}, open));
        open.addEventListener("click", () => holder.replaceWith(...hidden.map(row)));
        nodes.push(holder, row(rows[end - 1]));
        i = end;
      } else {
        nodes.push(row(rows[i]));
        i += 1;
      }
    }
    return nodes;
  };
  // Scrolls the list and leaves the page where it is.
  const reveal = (item) => {
    const list = at("list");
    const top = item.offsetTop - list.offsetTop;
    if (top < list.scrollTop) list.scrollTop = top;
    else if (top + item.offsetHeight > list.scrollTop + list.clientHeight) list.scrollTop = top + item.offsetHeight - list.clientHeight;
  };
  const go = (to, scroll) => {
    current = Math.min(Math.max(0, to), Math.max(0, shown.length - 1));
    const doc = shown[current];
    idle();
    at("previous").disabled = current === 0;
    at("next").disabled = current >= shown.length - 1;
    at("place").textContent = shown.length ? `${number(current + 1)} / ${number(shown.length)}` : "";
    if (!doc) {
      at("title").textContent = "";
      at("about").replaceChildren();
      at("meter").replaceChildren();
      at("text").replaceChildren(make("p", { class: "empty" }, "No document fits these filters."));
      return;
    }
    at("title").textContent = doc.name;
    const link = doc.url && /^https?:\/\//i.test(doc.url) ? make("a", { href: doc.url, rel: "noreferrer noopener", target: "_blank" }, "source") : null;
    const facts = [doc.publisher, `record ${number(doc.record)}`, `${number(doc.kept)} words kept`, `${number(doc.removed)} removed`, `doubt ${doc.doubt.toFixed(2)}`].filter(Boolean).join(" · ");
    at("about").replaceChildren(facts, ...(link ? [" · ", link] : []));
    at("meter").replaceChildren(...strip(doc));
    at("text").replaceChildren(...draw(doc));
    [...at("list").children].forEach((item, i) => {
      const button = item.firstChild;
      if (i === current) { button.setAttribute("aria-current", "true"); reveal(item); } else button.removeAttribute("aria-current");
    });
    if (scroll && at("document").getBoundingClientRect().top < 0) at("document").scrollIntoView({ block: "start" });
  };

  // ---- the reason ---------------------------------------------------------
  const prose = (text) => text.split("`").map((part, i) => (i % 2 ? make("code", {}, part) : part));
  const idle = () => {
    at("why").className = "idle";
    at("why").removeAttribute("data-family");
    const legend = families.map(([letter, family]) => make("div", { "data-family": letter }, make("i"), family.name));
    at("why").replaceChildren(make("h3", {}, "Why does it go?"), make("p", { class: "kind" }, "Click a struck part, or press n, to read the reason. What is not struck is kept as it is."), make("div", { class: "legend" }, ...legend));
  };
  const unchoose = () => {
    document.querySelectorAll("del.chosen").forEach((other) => other.classList.remove("chosen"));
    idle();
  };
  const explain = (node) => {
    unchoose();
    const piece = Number(node.dataset.piece);
    document.querySelectorAll(`del[data-piece="${piece}"]`).forEach((same) => same.classList.add("chosen"));
    const [text, index, certainty, evidence] = shown[current].pieces[piece];
    const rule = rules[index];
    const count = (text.match(/\S+/g) || []).length;
    at("why").className = "";
    at("why").setAttribute("data-family", rule.family);
    const close = make("button", { type: "button", class: "close", title: "Close (Esc)", "aria-label": "Close" }, "×");
    close.addEventListener("click", unchoose);
    at("why").replaceChildren(
      close,
      make("h3", {}, make("b", {}, rule.code), rule.name),
      make("p", { class: "kind" }, rule.familyName),
      make("div", { class: "facts" }, make("span", {}, certainty), make("span", {}, `${number(count)} word${count === 1 ? "" : "s"}`)),
      ...(evidence && evidence.trim() ? [make("h4", {}, "Seen by"), make("blockquote", { lang: "id" }, evidence.trim())] : []),
      ...rule.parts.flatMap(([heading, body]) => [make("h4", {}, heading), make("p", {}, ...prose(body))]),
    );
    at("why").scrollTop = 0;
  };
  const step = (by) => {
    const parts = [...document.querySelectorAll("#text del")];
    const heads = parts.filter((node, i) => i === 0 || parts[i - 1].dataset.piece !== node.dataset.piece);
    if (!heads.length) return;
    const now = heads.findIndex((node) => node.classList.contains("chosen"));
    const node = heads[now < 0 ? (by > 0 ? 0 : heads.length - 1) : (now + by + heads.length) % heads.length];
    explain(node);
    node.scrollIntoView({ block: "center" });
  };

  // ---- events -------------------------------------------------------------
  const theme = () => {
    const dark = document.documentElement.dataset.theme ? document.documentElement.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    document.documentElement.dataset.theme = dark ? "light" : "dark";
  };
  const proseOnly = () => at("prose").setAttribute("aria-pressed", String(document.body.classList.toggle("prose-only")));
  at("text").addEventListener("click", (event) => { const node = event.target.closest("del"); if (node) explain(node); });
  at("text").addEventListener("keydown", (event) => { if (event.key === "Enter" && event.target.tagName === "DEL") explain(event.target); });
  for (const id of ["rule", "publisher", "order", "doubtful"]) at(id).addEventListener("change", filter);
  at("search").addEventListener("input", filter);
  at("previous").addEventListener("click", () => go(current - 1, true));
  at("next").addEventListener("click", () => go(current + 1, true));
  at("theme").addEventListener("click", theme);
  at("prose").addEventListener("click", proseOnly);
  at("help").addEventListener("click", () => at("keys").showModal());
  at("keys").addEventListener("click", () => at("keys").close());
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^(INPUT|SELECT)$/.test(event.target.tagName)) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    const keys = { j: () => go(current + 1, true), ArrowRight: () => go(current + 1, true), k: () => go(current - 1, true), ArrowLeft: () => go(current - 1, true), n: () => step(1), p: () => step(-1), h: proseOnly, t: theme, "?": () => at("keys").showModal(), "/": () => at("search").focus(), Escape: unchoose };
    if (!keys[event.key]) return;
    if (event.key !== "Escape") event.preventDefault();
    keys[event.key]();
  });
  filter();
})();
