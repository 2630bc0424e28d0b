import { expect, test } from "./support/desk";
import { askedOf, inHand, openSample, row, somebodyElse } from "./support/open-editor";
import { visit } from "./support/visit";

/** The sample's German version is handed in; two people must look at each passage. */
test("a passage is approved once two people have looked at it", async ({ page, desk, browser }) => {
  test.slow(); // a desk is filled, and somebody does much in it
  const address = await openSample(page, desk, "de");
  await askedOf(desk, `update "Project" set steps = '${TWO_STEPS}'`);
  const second = await somebodyElse(browser, desk, { name: "Rahim", role: "reviewer" });
  await visit(page, address);

  // The first stands for it; it waits, and not for the first any more.
  await page.keyboard.press("j");
  await expect(row(page, 2)).toBeFocused();
  await page.keyboard.press("Control+Shift+Enter");
  await expect(row(page, 2)).toContainText("Approvals: 1 of 2");
  await expect(row(page, 2)).toHaveAttribute("data-status", "submitted");
  await page.keyboard.press("Control+Shift+Enter");
  await expect(row(page, 2)).toHaveAttribute("data-status", "submitted");

  // It is on the desk of the second, who finds it and stands for it too.
  await visit(second, "/");
  await second
    .getByRole("link", { name: /To review/ })
    .first()
    .focus();
  await second.keyboard.press("Enter");
  await second.waitForURL(/status=submitted/);
  await visit(second, address);
  await second.keyboard.press("j");
  await expect(inHand(second)).toHaveAttribute("aria-posinset", "2");
  await second.keyboard.press("Control+Enter");
  await expect(row(second, 2)).toHaveAttribute("data-status", "approved");
  await expect(row(page, 2)).toHaveAttribute("data-status", "approved");
});

const TWO_STEPS = JSON.stringify([
  { kind: "first", role: "reviewer", approvals: 1 },
  { kind: "second", role: "reviewer", approvals: 1 },
]);
