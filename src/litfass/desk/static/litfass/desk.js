/* The desk, a little quicker: keys, the seconds of undo, copying, counting. Every page works without it.
   SPDX-License-Identifier: EUPL-1.2 */
"use strict";
(() => {
  const KEYS = "litfass-keys";
  const find = (query) => document.querySelector(query);
  const all = (query) => document.querySelectorAll(query);
  const thousands = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ".");
  let clock = 0;

  const keysAreOn = () => { try { return localStorage.getItem(KEYS) !== "off"; } catch { return true; } };

  function countDown() {
    clearInterval(clock);
    const bar = find(".undo");
    if (!bar) return;
    const end = performance.now() + Number(bar.dataset.seconds) * 1000;
    const tick = () => {
      const left = Math.ceil((end - performance.now()) / 1000);
      const shown = bar.querySelector("[data-left]");
      if (shown && left > 0) shown.textContent = left;
      if (left <= 0) { clearInterval(clock); bar.querySelector(".left").textContent = ""; bar.querySelector("button").hidden = true; }
    };
    tick();
    clock = setInterval(tick, 250);
  }

  function sayTicks() {
    const button = find("[data-all]");
    if (!button) return;
    const ticked = all('[form="release"][name="post"]:checked').length;
    const total = Number(button.dataset.all);
    button.disabled = ticked === 0;
    button.querySelector("[data-say]").textContent = ticked === total ? "Alle freigeben" : `${ticked} von ${total} freigeben`;
  }

  function sayLength() {
    for (const hint of all("[data-counts]")) {
      const field = document.getElementById(hint.dataset.counts);
      const length = [...field.value.trim()].length + Number(hint.dataset.link);
      hint.textContent = `${thousands(length)} von ${thousands(hint.dataset.most)} Zeichen, mit Link`;
      hint.classList.toggle("over", length > Number(hint.dataset.most));
    }
  }

  /* Within the queue alone: scrollIntoView would move the page as well. */
  function showCurrent() {
    const row = find('.queue [aria-current="true"]');
    const queue = row?.closest(".queue");
    const below = row ? row.getBoundingClientRect().top - queue.getBoundingClientRect().top : 0;
    if (queue && (below < 0 || below > queue.clientHeight * 0.7)) queue.scrollTop += below - queue.clientHeight / 3;
  }

  /* The words a fact was read from light up in the source, and the source scrolls to them, within itself alone. */
  function light(fact) {
    for (const mark of all("mark.lit")) mark.classList.remove("lit");
    const marks = fact ? all(`mark[data-facts~="${fact.dataset.fact}"]`) : [];
    for (const mark of marks) mark.classList.add("lit");
    const box = marks[0]?.closest(".source");
    const below = box ? marks[0].getBoundingClientRect().top - box.getBoundingClientRect().top : 0;
    if (box && (below < 0 || below > box.clientHeight - 40)) box.scrollTop += below - box.clientHeight / 3;
  }

  function prepare() {
    for (const hidden of all("[data-copy][hidden], [data-open-keys][hidden]")) hidden.hidden = false;
    find("#keys-on").checked = keysAreOn();
    showCurrent();
    countDown();
    sayTicks();
    sayLength();
  }

  async function copy(button) {
    const field = document.getElementById(button.dataset.copy);
    field.select();
    try { await navigator.clipboard.writeText(field.value); } catch { document.execCommand("copy"); }
    const before = button.textContent;
    button.textContent = "Kopiert";
    setTimeout(() => { button.textContent = before; }, 2000);
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copy], [data-open-keys]");
    if (button?.dataset.copy) copy(button);
    else if (button) find("#keys").showModal();
  });
  for (const resting of ["mouseover", "focusin"]) {
    document.addEventListener(resting, (event) => {
      const fact = event.target.closest("[data-fact]") || document.activeElement?.closest("[data-fact]");
      if (fact || find("mark.lit")) light(fact);
    });
  }
  document.addEventListener("change", (event) => {
    if (event.target.id === "keys-on") { try { localStorage.setItem(KEYS, event.target.checked ? "on" : "off"); } catch { /* private window: keys stay on */ } }
    else sayTicks();
  });
  document.addEventListener("input", sayLength);

  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest("input:not([type=checkbox]), textarea, select, dialog, [contenteditable]");
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !keysAreOn()) return;
    if (event.key === "?") { event.preventDefault(); find("#keys").showModal(); return; }
    if (event.repeat || !/^[a-z]$/.test(event.key)) return;
    const wanted = [...all(`[data-key="${event.key}"]`)].find((one) => one.offsetParent !== null || getComputedStyle(one).position === "fixed");
    if (wanted && !wanted.disabled) { event.preventDefault(); wanted.click(); }
  });

  /* htmx puts in only what changed. An answer without the frame (signed out meanwhile) is opened as a whole page. */
  document.addEventListener("htmx:beforeSwap", (event) => {
    const { xhr } = event.detail;
    find("#lost").hidden = true;
    if (xhr.status < 500 && !xhr.responseText.includes('id="work"')) { event.detail.shouldSwap = false; location.assign(xhr.responseURL || location.href); }
  });
  for (const failure of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
    document.addEventListener(failure, () => { find("#lost").hidden = false; });
  }
  document.addEventListener("htmx:afterSettle", () => {
    prepare();
    const target = location.hash ? document.getElementById(location.hash.slice(1)) : find('[aria-invalid="true"]') || find("[autofocus]");
    (target || find("#inhalt"))?.focus({ preventScroll: !target });
  });

  prepare();
})();
