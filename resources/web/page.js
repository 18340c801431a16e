"use strict";
// Draws the events over the time they may have happened in. Seconds since 1970 stand for time, as in the document.
(() => {
  const words = JSON.parse(document.getElementById("words").textContent);
  const events = JSON.parse(document.getElementById("events").textContent);
  const svg = document.getElementById("timeline");
  const find = document.getElementById("find");
  const chosenActor = document.getElementById("actor");
  const count = document.getElementById("count");
  const DAY = 86400, YEAR = 365.2425 * DAY, ROW = 17, TOP = 30;
  const said = (form, ...values) => form.replace(/\{\}/g, () => values.shift());
  let range = null, dragged = null, moved = false;

  // Days and civil dates of the proleptic Gregorian calendar, for years that Date does not reach.
  function daysOf(year, month) {
    const y = month <= 2 ? year - 1 : year, era = Math.floor(y / 400), ofEra = y - era * 400;
    const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5);
    return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
  }
  const yearOf = (seconds) => Math.floor(1970 + seconds / YEAR);
  const named = (year) => (year > 0 ? String(year) : said(words.bce, 1 - year));

  function place(event) {
    if (!event.on_axis) return null;
    const [beginMin, beginMax, endMin, endMax] = event.bounds;
    return { start: beginMin ?? endMin, end: (endMax ?? beginMax) + 1 };
  }

  function shown() {
    const asked = find.value.trim().toLowerCase(), actor = chosenActor.value;
    return events.filter((event) => (!actor || event.actors.includes(actor)) &&
      (!asked || document.getElementById(event.anchor).textContent.toLowerCase().includes(asked)));
  }

  function fit(list) {
    const places = list.map(place).filter(Boolean);
    if (!places.length) return;
    const start = Math.min(...places.map((p) => p.start)), end = Math.max(...places.map((p) => p.end));
    const air = Math.max((end - start) * 0.04, 3 * DAY);
    range = [start - air, end + air];
  }

  function element(name, attributes, text) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function ticks(width) {
    const perSecond = width / (range[1] - range[0]), found = [];
    if (perSecond * DAY >= 40 || perSecond * YEAR / 12 >= 50) {
      const byDay = perSecond * DAY >= 40;
      const [first, last] = [yearOf(range[0]) - 1, yearOf(range[1]) + 1];
      for (let year = first; year <= last; year++) {
        for (let month = 1; month <= 12; month++) {
          const start = daysOf(year, month);
          if (!byDay) { found.push([start * DAY, `${words.months[month - 1]} ${named(year)}`]); continue; }
          const next = month === 12 ? daysOf(year + 1, 1) : daysOf(year, month + 1);
          for (let day = start; day < next; day++) found.push([day * DAY, said(words.day, day - start + 1, words.months[month - 1])]);
        }
      }
    } else {
      let step = 1;
      for (const factors = [2, 2.5, 2]; perSecond * YEAR * step < 70;) { step *= factors[0]; factors.push(factors.shift()); }
      step = Math.max(1, Math.round(step));
      for (let year = Math.floor(yearOf(range[0]) / step) * step; year <= yearOf(range[1]) + 1; year += step) {
        found.push([daysOf(year, 1) * DAY, named(year)]);
      }
    }
    return found.filter(([at]) => at > range[0] && at < range[1]);
  }

  function mark(event, x0, x1, row, x) {
    const group = element("g", { class: "mark", tabindex: "0", role: "link" });
    group.append(element("title", {}, `${event.title}, ${event.date}`));
    const y = TOP + row * ROW;
    if (event.exact && x1 - x0 < 10) {
      group.append(element("circle", { class: "exact", cx: (x0 + x1) / 2, cy: y + 5, r: 5 }));
    } else {
      const kind = event.exact ? "exact" : event.doubtful ? "doubt" : "vague";
      group.append(element("rect", { class: kind, x: x0, y, width: Math.max(x1 - x0, 10), height: 10, rx: 4 }));
      const [beginMin, beginMax, endMin, endMax] = event.bounds;
      if (event.interval && !event.doubtful && beginMax !== null && endMin !== null && endMin > beginMax) {
        // What it surely covers, between its latest start and its earliest end.
        const c0 = Math.max(x(beginMax), x0), c1 = Math.min(x(endMin), x1);
        if (c1 > c0) group.append(element("rect", { class: "exact", x: c0, y, width: c1 - c0, height: 10 }));
      }
      // A side that is open or unknown: it goes on, nobody says for how long.
      if (endMax === null) group.append(element("text", { x: x1 + 3, y: y + 10 }, "→"));
      if (beginMin === null) group.append(element("text", { x: x0 - 13, y: y + 10 }, "←"));
    }
    const go = () => {
      document.querySelectorAll("article.chosen").forEach((other) => other.classList.remove("chosen"));
      const article = document.getElementById(event.anchor);
      article.classList.add("chosen");
      article.scrollIntoView({ block: "start" });
    };
    group.addEventListener("click", () => { if (!moved) go(); });
    group.addEventListener("keydown", (key) => { if (key.key === "Enter") go(); });
    return group;
  }

  function draw() {
    const list = shown(), keep = new Set(list.map((event) => event.anchor));
    for (const event of events) document.getElementById(event.anchor).hidden = !keep.has(event.anchor);
    const undated = list.filter((event) => !place(event)).length;
    count.textContent = said(words.count, list.length, events.length) +
      (undated ? `, ${said(words.undated, undated)}` : "");
    svg.replaceChildren();
    if (!range) return;
    const width = svg.clientWidth, height = svg.clientHeight, x = (at) => (at - range[0]) / (range[1] - range[0]) * width;
    for (const [at, label] of ticks(width)) {
      svg.append(element("line", { class: "tick", x1: x(at), x2: x(at), y1: 0, y2: height }));
      svg.append(element("text", { x: x(at) + 4, y: 14 }, label));
    }
    const rows = Math.floor((height - TOP) / ROW), ends = new Array(rows).fill(-Infinity);
    let folded = 0;
    for (const event of list) {
      const at = place(event);
      if (!at || at.end < range[0] || at.start > range[1]) continue;
      const x0 = Math.max(x(at.start), -20), x1 = Math.max(Math.min(x(at.end), width + 20), x0 + 10);
      const row = ends.findIndex((end) => end + 6 < x0);
      if (row < 0) { folded++; continue; }
      ends[row] = x1 + (event.bounds[3] === null ? 16 : 0);
      svg.append(mark(event, x0, x1, row, x));
    }
    if (folded) svg.append(element("text", { x: width - 8, y: height - 6, "text-anchor": "end" }, said(words.more, folded)));
  }

  svg.addEventListener("wheel", (wheel) => {
    wheel.preventDefault();
    const at = range[0] + (range[1] - range[0]) * wheel.offsetX / svg.clientWidth, by = wheel.deltaY > 0 ? 1.25 : 0.8;
    if ((range[1] - range[0]) * by > 3600) range = [at + (range[0] - at) * by, at + (range[1] - at) * by];
    draw();
  }, { passive: false });
  svg.addEventListener("pointerdown", (press) => { dragged = { x: press.clientX, range }; moved = false; });
  window.addEventListener("pointermove", (move) => {
    if (!dragged) return;
    const by = (dragged.x - move.clientX) * (dragged.range[1] - dragged.range[0]) / svg.clientWidth;
    moved = moved || Math.abs(dragged.x - move.clientX) > 4;
    if (!moved) return;
    range = [dragged.range[0] + by, dragged.range[1] + by];
    draw();
  });
  window.addEventListener("pointerup", () => { dragged = null; });
  window.addEventListener("resize", draw);
  find.addEventListener("input", draw);
  chosenActor.addEventListener("change", draw);
  document.getElementById("all").addEventListener("click", () => { fit(shown()); draw(); });

  for (const actor of [...new Set(events.flatMap((event) => event.actors))].sort((a, b) => a.localeCompare(b))) {
    chosenActor.append(new Option(actor, actor));
  }
  document.getElementById("chart").hidden = false;
  fit(events);
  draw();
})();
