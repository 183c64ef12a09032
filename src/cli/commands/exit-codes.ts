import { Command } from 'commander'
import { codesOf, exitMeanings, exitRule } from '../exit.ts'
import type { Run } from './run.ts'

/** `hearsay exit-codes`: what each exit status means. */
export function exitCodesCommand(run: Run): Command {
  return new Command('exit-codes')
    .description('What each exit status means.')
    .action((_options: unknown, command: Command) =>
      run(command, async (session) => {
        const page = await session.page()
        const rows = exitMeanings.map(([status, meaning]) => [String(status), meaning, codesOf(status).join(', ')])
        const columns = [{ align: 'right', role: 'strong' }, { most: 40 }, { flexible: true, role: 'faint' }] as const
        await session.out.lines([...page.table(columns, rows), '', ...page.paragraph(exitRule)])
      }),
    )
}
