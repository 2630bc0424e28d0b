import { log } from "../log";

type How<Asked, Answer> = {
  /** Only what is about the same is gathered. */
  readonly among: (asked: Asked) => string;
  /** Answers those it can; may answer none, and may fail as a whole. */
  readonly together: (asked: readonly Asked[]) => Promise<ReadonlyMap<Asked, Answer>>;
  readonly alone: (asked: Asked) => Promise<Answer>;
};

type Waiting<Asked, Answer> = {
  readonly asked: Asked;
  readonly answer: (answer: Answer | PromiseLike<Answer>) => void;
};

/** Nobody waits for more than these. */
const MOST_TOGETHER = 50;

/** As many are served at a time, of what is about the same: the processor of one is the disk of another. */
const AT_A_TIME = 2;

type Place<Asked, Answer> = { served: number; readonly waiting: Waiting<Asked, Answer>[] };

/**
 * Gathers what is asked at the same time, as a database gathers commits for its disk: who comes while
 * nobody is served goes at once and alone, and who comes while others are goes together with all who
 * wait. Nobody waits for a clock. What is not answered together is asked alone, and so refused in its own
 * words, whatever becomes of the others.
 */
export function gathering<Asked, Answer>(
  how: How<Asked, Answer>,
): (asked: Asked) => Promise<Answer> {
  const places = new Map<string, Place<Asked, Answer>>();

  async function serve(name: string, place: Place<Asked, Answer>): Promise<void> {
    place.served += 1;
    while (place.waiting.length > 0) await served(how, place.waiting.splice(0, MOST_TOGETHER));
    place.served -= 1;
    if (place.served === 0) places.delete(name);
  }

  return (asked) =>
    new Promise((answer) => {
      const name = how.among(asked);
      const place = places.get(name) ?? { served: 0, waiting: [] };
      places.set(name, place);
      place.waiting.push({ asked, answer });
      if (place.served < AT_A_TIME) void serve(name, place);
    });
}

async function served<Asked, Answer>(
  { alone, together }: How<Asked, Answer>,
  those: readonly Waiting<Asked, Answer>[],
): Promise<void> {
  const answers = those.length > 1 ? await orNone(together(those.map(({ asked }) => asked))) : NONE;
  const rest = those.map(({ asked, answer }) => {
    const found = answers.get(asked) as Answer | undefined;
    const given = found === undefined ? alone(asked) : Promise.resolve(found);
    answer(given);
    return given;
  });
  await Promise.allSettled(rest);
}

const NONE: ReadonlyMap<unknown, never> = new Map<unknown, never>();

function orNone<Asked, Answer>(
  answers: Promise<ReadonlyMap<Asked, Answer>>,
): Promise<ReadonlyMap<Asked, Answer>> {
  return answers.catch((error: unknown) => {
    log.warn({ error }, "what was asked together is done one by one");
    return new Map<Asked, Answer>();
  });
}
