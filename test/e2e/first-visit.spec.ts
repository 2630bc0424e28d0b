import { expect, test } from "./support/desk";
import { complaintsOf, findsNothing, fitsTheScreen } from "./support/find-nothing";
import { elsewhere, makeAccount, OWNER, PASSWORD } from "./support/people";
import { visit } from "./support/visit";

test.describe.configure({ mode: "serial" });

test("of two first visitors at once one makes the owner's account", async ({
  page,
  browser,
  baseURL,
}) => {
  const rival = await elsewhere(browser, baseURL);
  const complaints = complaintsOf(page);
  await Promise.all([visit(page, "/"), visit(rival, "/")]);
  await findsNothing(page);

  await Promise.all([
    makeAccount(page, OWNER, /owner/),
    makeAccount(rival, { name: "Rival", email: "rival@desk.example" }, /owner/),
  ]);

  const headings = [page, rival].map((one) => one.getByRole("heading", { name: /What waits/ }));
  const refusals = [page, rival].map((one) => one.getByText(/has made the owner/));
  await expect(async () => {
    const inside = await Promise.all(headings.map((one) => one.count()));
    const outside = await Promise.all(refusals.map((one) => one.count()));
    expect([inside.toSorted(), outside.toSorted()]).toEqual([
      [0, 1],
      [0, 1],
    ]);
  }).toPass();
  expect(complaints).toEqual([]);
});

test("then nobody is a first visitor any more, and strangers see the way in", async ({ page }) => {
  await visit(page, "/welcome");
  await expect(page).toHaveURL("/sign-in");

  await visit(page, "/projects/00000000-0000-7000-8000-000000000000/people");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fprojects/);
  await findsNothing(page);
});

test("a wrong password is refused in a sentence, and what was typed stays", async ({ page }) => {
  await visit(page, "/sign-in");
  await page.getByLabel("E-mail address").fill("nobody@desk.example");
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();

  await expect(page.getByRole("alert").filter({ hasText: "not right" })).toBeVisible();
  await expect(page.getByLabel("E-mail address")).toHaveValue("nobody@desk.example");
});

test("the door opens in Urdu, from right to left, on a phone too", async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  await visit(page, "/sign-in");

  await page.getByRole("button", { name: "اردو" }).click();

  await expect(page.locator("html")).toHaveAttribute("lang", "ur");
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await fitsTheScreen(page);
  await findsNothing(page);
});

test("a stranger's questions are answered with nothing", async ({ request }) => {
  const nobody = "/api/projects/00000000-0000-7000-8000-000000000000";

  expect((await request.get(`${nobody}/jobs/00000000-0000-7000-8000-000000000000`)).status()).toBe(
    401,
  );
  const answer = await request.get("/healthz");
  expect(await answer.json()).toEqual({ database: true, fuzzySearch: true });
});
