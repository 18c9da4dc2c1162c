import type { Problem } from '../../legacy';
import { problem } from '../problems';

/**
 * What WordPress and its plugins keep among the posts that nobody ever read as one: menus, revisions,
 * templates, forms, fields, pictures of galleries.
 */
const HOUSEHOLD =
  /^(?:nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|wp_\w+|acf-\w+|guest-author|_\w+)$/;

/** Types of plugins that an export has and nobody asked for, with how many of each and where first. */
export class UnreadTypes {
  readonly #found = new Map<string, { count: number; line: number }>();

  add(type: string, line: number): void {
    if (HOUSEHOLD.test(type)) return;
    const found = this.#found.get(type);
    if (found) found.count += 1;
    else this.#found.set(type, { count: 1, line });
  }

  problems(): Problem[] {
    return [...this.#found].map(([type, { count, line }]) =>
      problem('NEWSROOM_TYPE_NOT_READ', { type, count }, line),
    );
  }
}
