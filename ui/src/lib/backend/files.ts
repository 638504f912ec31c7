/** The system's own file dialogs. Only a path comes back; the program itself reads and writes the file. */
import { isTauri } from '@tauri-apps/api/core';
import { open, save } from '@tauri-apps/plugin-dialog';

/** A kind of file in a dialog: its words and its endings without the dot. */
export interface FileKind {
  name: string;
  extensions: string[];
}

/** Lets the user point out a file to read. Null when the user changes their mind. */
export async function chooseFile(kinds: FileKind[]): Promise<string | null> {
  if (!isTauri()) return __HEIMLY_MOCK__ ? `eksempel.${kinds[0]?.extensions[0] ?? 'xlsx'}` : null;
  return open({ multiple: false, directory: false, filters: kinds });
}

/** Lets the user choose where to write a file. Null when the user changes their mind. */
export async function chooseTarget(suggested: string, kind: FileKind): Promise<string | null> {
  if (!isTauri()) return __HEIMLY_MOCK__ ? suggested : null;
  return save({ defaultPath: suggested, filters: [kind] });
}
