import { expect, test } from "./support/desk";
import { findsNothing } from "./support/find-nothing";
import { inHand, openSample, row } from "./support/open-editor";
import { visit } from "./support/visit";

test("words are found in the translation, letter forms aside, and lead to their passage", async ({
  page,
  desk,
}) => {
  await openSample(page, desk, "ur");

  await page.keyboard.press("Control+f");
  // As an Arabic keyboard writes it.
  await page.getByRole("combobox", { name: "Words of the source" }).fill("1931");
  const hits = page.getByRole("listbox", { name: "Find" }).getByRole("option");
  await expect(hits.filter({ hasText: "1931" }).first()).toBeVisible();
  await expect(hits.first().locator("mark").first()).toHaveText(/1931|۱۹۳۱/);
  await findsNothing(page);
  const number = (await hits.first().locator("span").first().textContent())?.match(/\d+/)?.[0];
  await page.keyboard.press("Enter");

  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(inHand(page)).toHaveAttribute("aria-posinset", number ?? "");
});

for (const width of [375, 1600]) {
  test(`an address leads to its passage in a window of ${width} pixels`, async ({ page, desk }) => {
    await page.setViewportSize({ width, height: 800 });
    const address = await openSample(page, desk, "de");

    await visit(page, `${address}?at=11`);
    await page.getByRole("textbox").first().waitFor();

    await expect(inHand(page)).toHaveAttribute("aria-posinset", "11");
    await expect(row(page, 11).getByText("The opponents")).toBeInViewport();
  });
}
