import { BadInput, type Command, type Terminal, WrongUsage } from "./command";

type Setting = {
  readonly commands: readonly Command[];
  readonly version: string;
  readonly terminal: Terminal;
};

/** Runs one command line; gives the exit code: 0, 1 for bad input, 2 for wrong usage. */
export async function run(words: readonly string[], setting: Setting): Promise<number> {
  const { terminal } = setting;
  try {
    await dispatch(words, setting);
    return 0;
  } catch (error) {
    if (error instanceof BadInput) {
      terminal.tell(`${error.message}\n`);
      return 1;
    }
    if (error instanceof WrongUsage || isArgumentError(error)) {
      terminal.tell(`${error.message}\nSee: enface --help\n`);
      return 2;
    }
    throw error;
  }
}

async function dispatch(words: readonly string[], setting: Setting): Promise<void> {
  const { commands, version, terminal } = setting;
  const [first, ...rest] = words;
  if (first === "--version" || first === "-v") return terminal.out(`${version}\n`);
  if (first === "--help" || first === "-h" || first === "help")
    return terminal.out(overview(commands));
  if (first === undefined) throw new WrongUsage("Which command?");
  const command = commands.find(({ name }) => name === first);
  if (!command) throw new WrongUsage(`There is no command “${first}”.`);
  if (rest.includes("--help") || rest.includes("-h")) return terminal.out(command.help);
  await command.run(rest, terminal);
}

function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `Usage: enface <command> [options]

Commands:
${list.join("\n")}

Options:
  --help     this text; after a command, what that command takes
  --version  the version of Enface
`;
}

/** What `parseArgs` throws at options it does not know. */
function isArgumentError(error: unknown): error is Error {
  return (
    error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")
  );
}
