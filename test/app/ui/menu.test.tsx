import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { Menu } from "@/app/_ui/menu";

afterEach(cleanup);

function renderMenu() {
  const onSelect = vi.fn();
  render(
    <Menu
      label="Deeds"
      items={[
        { id: "open", label: "Open", href: "#open" },
        { id: "rename", label: "Rename", onSelect },
        { id: "delete", label: "Delete", onSelect: () => undefined },
      ]}
    >
      {"…"}
    </Menu>,
  );
  return onSelect;
}

const focused = () => document.activeElement?.textContent;

it("opens on its first entry and walks with the arrows, round and round", async () => {
  renderMenu();
  const user = userEvent.setup();

  await user.click(screen.getByRole("button", { name: "Deeds" }));
  expect(focused()).toBe("Open");
  await user.keyboard("{ArrowUp}");
  expect(focused()).toBe("Delete");
  await user.keyboard("{ArrowDown}{ArrowDown}");
  expect(focused()).toBe("Rename");
});

it("does what is chosen, closes, and gives the focus back", async () => {
  const onSelect = renderMenu();
  const user = userEvent.setup();

  await user.click(screen.getByRole("button", { name: "Deeds" }));
  await user.keyboard("{ArrowDown}{Enter}");

  expect(onSelect).toHaveBeenCalledOnce();
  expect(screen.queryByRole("menu")).toBeNull();
  expect(focused()).toBe("…");
});

it("closes on Escape and on a click elsewhere", async () => {
  renderMenu();
  const user = userEvent.setup();
  const button = screen.getByRole("button", { name: "Deeds" });

  await user.click(button);
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("menu")).toBeNull();

  await user.click(button);
  await user.click(document.body);
  expect(screen.queryByRole("menu")).toBeNull();
});
