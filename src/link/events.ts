import type { EventLinks, LocatedEvent } from '../model/index.ts'
export declare function linkEvents(events: readonly LocatedEvent[]): EventLinks
