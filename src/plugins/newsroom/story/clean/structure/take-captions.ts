import { claim, isFree, type Desk } from '../desk';
import { isCaption } from './caption';

/** Captions and picture credits, wherever they stand. */
export function takeCaptions(desk: Desk): void {
  for (const line of desk.lines) {
    if (isFree(line) && isCaption(line.text, line.shape.words)) claim(line, 'caption', 'caption');
  }
}
