/** The `ipt` command. Each command is imported when it is used. */
import { parseArgs } from 'node:util';
import { HouseholdError, parseDay, RuleError } from '../engine/index.js';
import { FileError } from './yaml-file.js';

const USAGE = `ipt: screens households against dated rules of Italian welfare benefits

  ipt cases FILE… [--only-known]              run cases (*.cases.yaml) and examples (*.examples.json)
  ipt screen --date D --facts FILE            screen one household   [--format json|text] [--defaults]
  ipt explain ID --date D --facts FILE        one benefit with its arithmetic and sources
  ipt explain --certificate FILE              whether the rules here give the outcomes that a certificate holds
  ipt check                                   the linter of rules: each finding with file, line and remedy
  ipt docs [--check]                          the pages of docs/benefits/, or whether they are up to date
  ipt mutants                                 mutation testing of the rules   [--benefit ID]… [--family F]
                                              [--sample N] [--format json|text]
  ipt interview-length                        screens and answers of the interview   [--households N] [--household ID]
                                              [--list] [--date D] [--format json|text]
  ipt generate                                write the modules that the widget imports

  D is a day like 2026-03-31. --rules FOLDER uses another folder of rules.`;

/** A command that was called in a way it does not understand. */
class UsageError extends Error {}

/**
 * Runs one command.
 * @returns the exit code: 0 fine, 1 something failed, 2 called in a wrong way
 */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    return await run(argv);
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`ipt: ${error.message}\n\n${USAGE}`);
      return 2;
    }
    if (error instanceof FileError || error instanceof RuleError || error instanceof HouseholdError) {
      console.error(error.message);
      return 1;
    }
    throw error;
  }
}

async function run(argv: readonly string[]): Promise<number> {
  const { command, positionals, values } = parse(argv);
  const rules = values.rules === undefined ? {} : { rules: values.rules };
  switch (command) {
    case 'cases': {
      if (positionals.length === 0) throw new UsageError('cases needs at least one FILE');
      const { casesCommand } = await import('./commands/cases.js');
      return casesCommand(positionals, { onlyKnown: values['only-known'] ?? false, ...rules });
    }
    case 'screen': {
      const { screenCommand } = await import('./commands/households.js');
      return screenCommand({ ...household(values), ...rules });
    }
    case 'explain': {
      const [id] = positionals;
      if (values.certificate !== undefined) {
        if (id !== undefined) throw new UsageError('explain takes either an ID or --certificate FILE');
        const { certificateCommand } = await import('./commands/explain.js');
        return certificateCommand(values.certificate, rules);
      }
      if (id === undefined) throw new UsageError('explain needs the ID of a benefit, or --certificate FILE');
      const { explainCommand } = await import('./commands/households.js');
      return explainCommand(id, { ...household(values), ...rules });
    }
    case 'docs': {
      const { docsCommand } = await import('./commands/docs.js');
      return docsCommand({ check: values.check ?? false });
    }
    case 'check': {
      const { checkCommand } = await import('./commands/check.js');
      return checkCommand(rules);
    }
    case 'mutants': {
      const { mutantsCommand } = await import('./commands/mutants.js');
      const { scope, format } = mutantsOptions(values);
      return mutantsCommand({ ...scope, ...rules }, format);
    }
    case 'interview-length': {
      const { interviewLengthCommand } = await import('./commands/interview-length.js');
      return interviewLengthCommand({ ...interviewLengthOptions(values), ...rules });
    }
    case 'generate': {
      const { generateCommand } = await import('./commands/generate.js');
      return generateCommand();
    }
    case undefined:
    case 'help':
      console.log(USAGE);
      return 0;
    default:
      throw new UsageError(`there is no command "${command}"`);
  }
}

function parse(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        date: { type: 'string' },
        facts: { type: 'string' },
        certificate: { type: 'string' },
        format: { type: 'string' },
        rules: { type: 'string' },
        defaults: { type: 'boolean' },
        check: { type: 'boolean' },
        'only-known': { type: 'boolean' },
        benefit: { type: 'string', multiple: true },
        family: { type: 'string' },
        sample: { type: 'string' },
        households: { type: 'string' },
        household: { type: 'string' },
        list: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    const [command, ...rest] = positionals;
    return { command: values.help ? 'help' : command, positionals: rest, values };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function mutantsOptions(values: ReturnType<typeof parse>['values']) {
  const { benefit: benefits, family, format = 'text', sample } = values;
  if (format !== 'text' && format !== 'json') throw new UsageError('--format is text or json');
  if (sample !== undefined && !/^[1-9]\d*$/.test(sample)) throw new UsageError('--sample is a whole number');
  const scope = {
    ...(benefits ? { benefits } : {}),
    ...(family === undefined ? {} : { family }),
    ...(sample === undefined ? {} : { sample: Number(sample) }),
  };
  return { scope, format } as const;
}

function interviewLengthOptions(values: ReturnType<typeof parse>['values']) {
  const { date, format = 'text', household: id, households = '300', list = false } = values;
  if (format !== 'text' && format !== 'json') throw new UsageError('--format is text or json');
  if (!/^\d+$/.test(households)) throw new UsageError('--households is a whole number');
  if (date !== undefined && parseDay(date) === undefined)
    throw new UsageError('--date is a day like 2026-03-31');
  return {
    households: Number(households),
    list,
    format,
    ...(id === undefined ? {} : { household: id }),
    ...(date === undefined ? {} : { date }),
  } as const;
}

function household(values: ReturnType<typeof parse>['values']) {
  const { date, facts, format = 'text', defaults = false } = values;
  if (date === undefined || parseDay(date) === undefined)
    throw new UsageError('--date D is needed, a day like 2026-03-31');
  if (facts === undefined) throw new UsageError('--facts FILE is needed');
  if (format !== 'text' && format !== 'json') throw new UsageError('--format is text or json');
  return { date, facts, format, defaults } as const;
}
