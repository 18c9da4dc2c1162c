const OLDEST = [20, 19, 5];

const here = process.versions.node.split('.').map(Number);
const older = OLDEST.map((part, place) => here[place] - part).find(
  (difference) => difference !== 0,
);

if (older < 0) {
  console.error(
    'NEWSROOM_NODE_TOO_OLD: expected Node ' +
      OLDEST.join('.') +
      ' or newer, this is ' +
      process.versions.node +
      '. Install a newer Node and run the command again.',
  );
  process.exit(3);
}
