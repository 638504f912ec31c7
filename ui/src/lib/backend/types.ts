/** The list of calls and everything they take and give, generated from Rust. Nothing is written by hand here. */
import type { Calls } from './generated/bindings';

export type * from './generated/bindings';

/** The name of a call. */
export type CallName = keyof Calls;
