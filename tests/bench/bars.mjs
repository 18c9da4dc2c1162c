/** Says of each figure whether it keeps to its bar, and remembers it. */
export function bars() {
  let areHeld = true;
  const hold = (name, value, bar, { unit = ' ×', atMost = false } = {}) => {
    const isHeld = atMost ? value <= bar : value >= bar;
    areHeld &&= isHeld;
    const figure = value.toFixed(value < 10 ? 2 : 0);
    console.log(
      `  ${isHeld ? 'holds ' : 'MISSES'}  ${name}: ${figure}${unit} (${atMost ? '≤' : '≥'} ${bar}${unit})`,
    );
  };
  return { hold, held: () => areHeld };
}
