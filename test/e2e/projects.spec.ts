import { expect, test } from "./support/desk";
import { complaintsOf, findsNothing, fitsTheScreen } from "./support/find-nothing";
import { elsewhere, firstVisit, makeAccount, newProject, OWNER, signIn } from "./support/people";
import { arrive, visit, visitAgain } from "./support/visit";

test.describe.configure({ mode: "serial" });

const FERRY = [
  "The Ferry at Dusk",
  "Author: Lena Hart",
  "The ferry leaves the pier at nine, and nobody on the river is in a hurry.",
  "In 1962 the town bought its first steel boat for 14,000 crowns, and everybody came to look.",
].join("\n\n");

const KASHTI = [
  "شام کی کشتی",
  "مصنف: لینا ہارٹ",
  "کشتی نو بجے گھاٹ سے روانہ ہوتی ہے، اور دریا پر کسی کو جلدی نہیں ہے۔",
  "1962 میں قصبے نے اپنی پہلی فولادی کشتی 14,000 کراؤن میں خریدی، اور سب دیکھنے آئے۔",
].join("\n\n");

const file = (name: string, text: string) => ({
  name,
  mimeType: "text/plain",
  buffer: Buffer.from(text),
});

let project: string;

test("an owner starts a project and invites a translator, who comes in as one", async ({
  page,
  browser,
  baseURL,
}) => {
  await firstVisit(page);
  project = await newProject(page, "Essays on the Indus");
  await page.getByRole("link", { name: "People" }).click();
  await page.getByRole("button", { name: "Invite somebody" }).click();
  await page.getByLabel("Urdu").check();
  await findsNothing(page);
  await page.getByRole("button", { name: "Make the invitation" }).click();
  const link = await page.getByLabel("The link").inputValue();

  const guest = await elsewhere(browser, baseURL);
  await visit(guest, link);
  await expect(guest.getByText("Essays on the Indus")).toBeVisible();
  await makeAccount(guest, { name: "Nadia", email: "nadia@desk.example" }, /accept/);

  await expect(guest.getByRole("heading", { name: "Essays on the Indus" })).toBeVisible();
  await expect(guest.getByText("Bring in a text")).toHaveCount(0);
  await visit(guest, `${project}/settings`);
  await expect(guest.getByLabel("Name of the project")).toBeDisabled();
  await visit(guest, link);
  await expect(guest.getByText("has been used")).toBeVisible();
});

test("a text and its translation are dropped, told apart, and opened facing each other", async ({
  page,
}) => {
  await signIn(page, OWNER);
  const complaints = complaintsOf(page);
  await visit(page, project);
  await page
    .getByLabel("Choose files")
    .setInputFiles([file("kashti.txt", KASHTI), file("ferry.txt", FERRY)]);

  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("group", { name: "Source" })).toContainText("ferry.txt");
  await expect(dialog.getByRole("group", { name: "Source" }).getByRole("combobox")).toHaveValue(
    "en",
  );
  await expect(
    dialog.getByRole("group", { name: "Translation" }).getByRole("combobox"),
  ).toHaveValue("ur");
  await findsNothing(page);
  await dialog.getByLabel("Translator").fill("Nadia Qureshi");
  await dialog.getByRole("button", { name: "Bring in" }).click();

  await arrive(page, /\/versions\//, { timeout: 30_000 });
  await expect(page.getByText("The Ferry at Dusk").first()).toBeVisible();
  expect(complaints).toEqual([]);
});

test("the same file twice is asked about, and a file of another kind refused in a sentence", async ({
  page,
}) => {
  await signIn(page, OWNER);
  await visit(page, project);
  const choose = page.getByLabel("Choose files");

  await choose.setInputFiles([file("ferry.txt", FERRY)]);
  await page.getByRole("button", { name: "Bring in" }).click();
  await expect(page.getByText("“ferry.txt” is here already.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Bring in once more" })).toBeVisible();
  await page.keyboard.press("Escape");

  await choose.setInputFiles([file("ferry.exe", FERRY)]);
  await page.getByRole("dialog").getByLabel("Language", { exact: true }).selectOption("en");
  await page.getByRole("button", { name: "Bring in" }).click();
  await expect(page.getByText("of a kind that Enface does not read")).toBeVisible();
});

test("a document shows whose text it is, which is corrected, and gives its original back", async ({
  page,
}) => {
  await signIn(page, OWNER);
  await visit(page, project);
  await page.getByRole("link", { name: "The Ferry at Dusk" }).click();
  await expect(page.getByText("Lena Hart")).toBeVisible();

  await page.getByRole("button", { name: "Change", exact: true }).click();
  await page.getByLabel("Publication").fill("The Merrin Courier");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The Merrin Courier")).toBeVisible();

  const coming = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the original" }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe("ferry.txt");
  await findsNothing(page);
});

test("a file that is too large is refused before it is stored", async ({ page, request }) => {
  await signIn(page, OWNER);
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const answer = await request.post(`/api${project}/files`, {
    headers: { cookie, origin: new URL(page.url()).origin },
    multipart: {
      source: { name: "huge.txt", mimeType: "text/plain", buffer: Buffer.alloc(21_000_000, "a ") },
    },
  });

  expect(answer.status()).toBe(422);
  expect(await answer.json()).toMatchObject({ detail: { reason: "file-too-large" } });
});

test("a write that another site's page sends is refused", async ({ page, request }) => {
  await signIn(page, OWNER);
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const answer = await request.post(`/api${project}/files`, {
    headers: { cookie, origin: "https://elsewhere.example" },
    multipart: { source: file("ferry.txt", FERRY) },
  });

  expect(answer.status()).toBe(403);
});

test("looking around fills the desk with what waits", async ({ page }) => {
  await signIn(page, OWNER);
  await page.getByRole("button", { name: "Look around" }).click();
  await arrive(page, /\/projects\//);
  await expect(page.getByRole("link", { name: /Pashto/ }).first()).toBeVisible();

  await visit(page, "/");
  await expect(page.getByText(/To review/).first()).toBeVisible();
  await page.getByRole("link", { name: /Dari/ }).click();
  await expect(page).toHaveURL(/\/versions\//);
});

test("every page fits a phone and a wide screen, light and dark, in Urdu and in German", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await signIn(page, OWNER);
  const complaints = complaintsOf(page);
  const tabs = ["people", "terms", "memory", "progress", "quality", "settings", "record"];
  const version =
    (await page.getByRole("link", { name: /Dari/ }).first().getAttribute("href")) ?? "";
  const document = version.replace(/\/versions\/.*/, "");
  const pages = [
    ...["/", project, ...tabs.map((tab) => `${project}/${tab}`)],
    ...[`${project}/memory/memories`, `${project}/memory/contradictions`, `${project}/analysis`],
    ...[document, `${document}/compare`, `${document}/source`],
    ...[version, `${version}/analysis`, `${version}/read`],
  ];

  for (const [language, direction, width] of [
    ["ur", "rtl", 375],
    ["de", "ltr", 1600],
  ] as const) {
    await visit(page, "/settings");
    await page.locator('select[name="uiLanguage"]').selectOption(language);
    await page.locator('select[name="theme"]').selectOption(width === 375 ? "dark" : "light");
    await page.locator('form:has(select[name="theme"]) button').click();
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    await expect(page.locator("html")).toHaveAttribute("dir", direction);
    await page.setViewportSize({ width, height: 900 });
    for (const address of [...pages, "/settings", "/nothing/here"]) {
      await visit(page, address);
      await fitsTheScreen(page);
      await findsNothing(page);
    }
  }
  expect(complaints.filter((text) => !/404/.test(text))).toEqual([]);
});

test("in Pashto, which browsers may not know, each figure is written in its digits", async ({
  page,
}) => {
  await signIn(page, OWNER);
  await visit(page, "/settings");
  await page.locator('select[name="uiLanguage"]').selectOption("ps");
  await page.locator('form:has(select[name="theme"]) button').click();
  await expect(page.locator("html")).toHaveAttribute("lang", "ps");
  await visit(page, "/");
  const link = page.getByRole("link", { name: "Give the Merrin Back Its Night Ferry" }).first();
  const version = (await link.getAttribute("href")) ?? "";
  const [sample] = version.split("/documents/");
  const document = version.replace(/\/versions\/.*/, "");
  // Where what the server drew is not what the browser would draw, React complains.
  const complaints = complaintsOf(page);

  await visit(page, `${sample}/people`);
  await expect(page.getByRole("main")).toContainText(/[۰-۹]/);
  await expect(page.getByRole("main")).not.toContainText(/[0-9]/);
  for (const address of [
    "/settings",
    `${sample}/memory/memories`,
    `${document}/compare`,
    version,
  ]) {
    await visit(page, address);
  }

  expect(complaints).toEqual([]);
});

test("the keyboard alone signs in, opens the menu and signs out", async ({ page }) => {
  await visit(page, "/sign-in");
  await page.getByLabel(/./).first().focus();
  await page.keyboard.type(OWNER.email);
  await page.keyboard.press("Tab");
  await page.keyboard.type("four words in a row");
  await page.keyboard.press("Enter");
  await arrive(page, "/");

  await visitAgain(page);
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toHaveAttribute("href", "#main");
  const menu = page.locator("header button");
  await menu.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");

  await arrive(page, "/sign-in");
});
