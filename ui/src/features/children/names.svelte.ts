/** What the homes and children of the register are called, for rows that only know an id. */
import { call } from '../../lib/backend';
import { t } from '../../text/index.svelte';

class Names {
  #homes = $state.raw(new Map<string, string>());
  #children = $state.raw(new Map<string, string>());

  /** Fetches the names. A row whose name is not here says so. */
  async load(): Promise<void> {
    try {
      const [homes, children] = await Promise.all([call('list_homes', {}), call('list_children', {})]);
      this.#homes = new Map(homes.map((home) => [home.id, home.name === home.code ? home.code : `${home.name} ${home.code}`]));
      this.#children = new Map(children.map((child) => [child.id, child.name]));
    } catch {
      // The rows still stand; the screen's own fetch tells what is wrong.
    }
  }
  home(id: string): string {
    return this.#homes.get(id) ?? t.child.someHome;
  }
  child(id: string): string {
    return this.#children.get(id) ?? t.child.someChild;
  }
}

/** The one set of names. */
export const names = new Names();
