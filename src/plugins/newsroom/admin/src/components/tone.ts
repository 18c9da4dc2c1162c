/** What a color says, in badges. */
export type Tone = 'success' | 'secondary' | 'neutral' | 'warning' | 'danger';
