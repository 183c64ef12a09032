import { Option } from 'commander'

/** How addresses of the web are fetched, as a command takes it. */
export interface WebChoice {
  readonly ignoreRobots?: true
  readonly allowPrivate?: true
}

export const ignoreRobotsOption = (): Option =>
  new Option('--ignore-robots', 'fetch also what a site’s robots.txt forbids (the record says so)')
export const allowPrivateOption = (): Option =>
  new Option('--allow-private', 'fetch also from this machine and its own network')

export const webHelp = `
Addresses (https://…) are fetched one after another, with a pause between two of
one host. robots.txt is kept to; machines of a private network are not asked.
`
