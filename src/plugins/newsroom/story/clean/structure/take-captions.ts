import { claim, isFree, type Desk } from '../desk';

/** Captions and picture credits, wherever they stand. */
export function takeCaptions(desk: Desk): void {
  for (const line of desk.lines) {
    if (isFree(line) && line.sign === 'caption') claim(line, 'caption', 'caption');
  }
}
