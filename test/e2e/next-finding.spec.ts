import { beginVersion } from "./support/begin-version";
import { expect, test } from "./support/desk";
import { findsNothing } from "./support/find-nothing";
import { becomeOwner, inHand, row, saving, writeIn } from "./support/open-editor";
import { newProject } from "./support/people";

const FERRY = "The ferry leaves at 9.\n\nNobody is on it.\n\nThere are 12 boats.\n";

test("a key leads to the next passage with a finding, also while writing, and says when there is none", async ({
  page,
}) => {
  await becomeOwner(page);
  await newProject(page, "Ferries");
  await beginVersion(
    page,
    { name: "ferry.txt", mimeType: "text/plain", buffer: Buffer.from(FERRY) },
    { language: "de", name: "German" },
  );
  await page.getByRole("textbox").first().waitFor();

  await page.keyboard.press("f");
  await expect(page.getByText("The checks find nothing in any other passage.")).toBeVisible();
  await findsNothing(page);

  await writeIn(page, 3);
  await page.keyboard.type("Da sind 14 Boote.");
  await expect(saving(page)).toHaveText("Saved");
  await writeIn(page, 1);
  await page.keyboard.press("F8");
  await expect(inHand(page)).toHaveAttribute("aria-posinset", "3");
  await expect(row(page, 3).getByRole("textbox", { name: "Translation" })).toBeFocused();

  await page.keyboard.press("Escape");
  await page.keyboard.press("Home");
  await page.keyboard.press("f");
  await expect(inHand(page)).toHaveAttribute("aria-posinset", "3");
});
