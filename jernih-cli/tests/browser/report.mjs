// Clicks through a report in headless Chromium.
//
//   cargo build -p jernih-cli
//   npm install --no-save playwright-core
//   node jernih-cli/tests/browser/report.mjs target/debug/jernih [FOLDER FOR SCREENSHOTS]
//
// CHROMIUM names the browser; /usr/bin/chromium (Debian's) otherwise.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const require = createRequire(join(process.cwd(), "package.json"));
const { chromium } = require("playwright-core");
const here = dirname(fileURLToPath(import.meta.url));
const [command, pictures] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "jernih-report-"));
const page_file = join(folder, "report.html");
execFileSync(resolve(command), ["report", join(here, "../data/dump.jsonl"), "-o", page_file], { stdio: "inherit" });

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: "light" });
  const wrong = [];
  page.on("pageerror", (error) => wrong.push(String(error)));
  page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
  page.on("request", (request) => request.url().startsWith("file:") || wrong.push(`asked the network for ${request.url()}`));
  await page.goto(pathToFileURL(page_file).href);
  const text = (selector) => page.locator(selector).innerText();
  const count = (selector) => page.locator(selector).count();

  assert.equal(await count("#list li"), 12);
  assert.match(await text("#place"), /^1 \/ 12$/);
  assert.ok((await count("#families .bar")) > 0, "families are charted");
  assert.ok((await count("#text del")) > 0, "removed parts are struck out");

  // A click tells the reason; n and p walk through the reasons.
  await page.locator("#text del[data-family=P]").first().click();
  assert.match(await text("#why h3"), /^P\d+/);
  assert.match(await text("#why"), /what it marks/i);
  const first = await text("#why");
  await page.keyboard.press("n");
  assert.equal(await page.locator("del.chosen").first().isVisible(), true);
  await page.keyboard.press("p");
  assert.equal(await text("#why"), first);
  if (pictures) await page.screenshot({ path: join(pictures, "light.png") });

  // Documents by keyboard.
  await page.keyboard.press("j");
  assert.match(await text("#place"), /^2 \//);
  await page.keyboard.press("ArrowRight");
  assert.match(await text("#place"), /^3 \//);
  await page.keyboard.press("k");
  assert.match(await text("#place"), /^2 \//);

  // Filters: by rule from the chart, by publisher, by search.
  await page.locator("#byrule .bar[data-rule=P101]").click();
  const withRule = await count("#list li");
  assert.ok(withRule > 0 && withRule < 12, `${withRule} documents have P101`);
  await page.locator("#byrule .bar[data-rule=P101]").click();
  assert.equal(await count("#list li"), 12);
  await page.selectOption("#publisher", "tempo");
  assert.equal(await count("#list li"), 1);
  await page.selectOption("#publisher", "*");
  await page.keyboard.press("/");
  await page.fill("#search", "perpustakaan apung");
  assert.equal(await count("#list li"), 1);
  await page.fill("#search", "tidak ada yang begini");
  assert.equal(await count("#list li"), 0);
  assert.match(await text("#text"), /No document/);
  await page.fill("#search", "");
  await page.check("#doubtful");
  assert.ok((await count("#list li")) < 12);
  await page.uncheck("#doubtful");
  await page.selectOption("#order", "removed");
  assert.match(await text("#place"), /\/ 12$/);

  // Hostile text stays text.
  await page.fill("#search", "sengaja dibuat nakal");
  await page.fill("#search", "");
  await page.locator("#list button", { hasText: "alert" }).click();
  assert.equal(await count("#text img, #text script, #text b"), 0);
  assert.equal(await page.evaluate(() => window.hacked), undefined);
  assert.match(await text("#text"), /window\.hacked = true/);

  // Prose alone, and the dark theme.
  await page.locator("#list button").first().click();
  await page.locator("#document").focus();
  await page.keyboard.press("h");
  assert.equal(await page.locator("#text del").first().isVisible(), false);
  await page.keyboard.press("h");
  await page.keyboard.press("t");
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
  await page.selectOption("#order", "dump");
  await page.locator("#list button").first().click();
  await page.locator("#text del").nth(2).click();
  if (pictures) await page.screenshot({ path: join(pictures, "dark.png") });
  await page.setViewportSize({ width: 430, height: 900 });
  if (pictures) await page.screenshot({ path: join(pictures, "narrow.png") });

  assert.deepEqual(wrong, []);
  console.log("the report holds");
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
