import { isDone } from "./is-done";

type Act<Outcome extends object> = (before: unknown, form: FormData) => Promise<Outcome>;

/** An action of a form that goes away when the deed is done, and stays to say why it was refused. */
export function closing<Outcome extends object>(
  act: Act<Outcome>,
  onClose: () => void,
): Act<Outcome> {
  return async (before, form) => {
    const outcome = await act(before, form);
    if (isDone(outcome)) onClose();
    return outcome;
  };
}
