import type { ContributionRole } from '../model';
import type { CorrectionKind, RelatedRelation } from './channel-article';

/** The few words that a channel prints of its own. */
export interface Words {
  published: string;
  updated: string;
  source: string;
  photo: string;
  readMinutes: (minutes: number) => string;
  subscribersOnly: string;
  readOnSite: string;
  unsubscribe: string;
  /** By the article's label; plain news bears none. */
  labels: Readonly<Record<string, string>>;
  roles: Readonly<Record<ContributionRole, string>>;
  relations: Readonly<Record<RelatedRelation, string>>;
  corrections: Readonly<Record<CorrectionKind, string>>;
}

const ENGLISH: Words = {
  published: 'Published',
  updated: 'Updated',
  source: 'Source',
  photo: 'Photo',
  readMinutes: (minutes) => `${minutes} min read`,
  subscribersOnly: 'The full story is for subscribers.',
  readOnSite: 'Read on our site',
  unsubscribe: 'Unsubscribe',
  labels: {
    opinion: 'Opinion',
    analysis: 'Analysis',
    review: 'Review',
    interview: 'Interview',
    obituary: 'Obituary',
    explainer: 'Explainer',
    live: 'Live',
    sponsored: 'Sponsored',
    'press release': 'Press release',
    'ai-assisted': 'AI-assisted',
  },
  roles: {
    contributing: 'Contributors',
    reporting: 'Reporting',
    'additional reporting': 'Additional reporting',
    writing: 'Writing',
    editing: 'Editing',
    research: 'Research',
    photography: 'Photography',
    video: 'Video',
    graphics: 'Graphics',
    translation: 'Translation',
  },
  relations: {
    related: 'Related',
    background: 'Background',
    update: 'Update',
    correction: 'Correction',
  },
  corrections: {
    correction: 'Correction',
    clarification: 'Clarification',
    update: 'Update',
    'editors note': 'Editor’s note',
    retraction: 'Retraction',
  },
};

const FRENCH: Words = {
  published: 'Publié',
  updated: 'Mis à jour',
  source: 'Source',
  photo: 'Photo',
  readMinutes: (minutes) => `${minutes} min de lecture`,
  subscribersOnly: 'Article réservé aux abonnés.',
  readOnSite: 'Lire sur notre site',
  unsubscribe: 'Se désabonner',
  labels: {
    opinion: 'Opinion',
    analysis: 'Analyse',
    review: 'Critique',
    interview: 'Entretien',
    obituary: 'Nécrologie',
    explainer: 'Décryptage',
    live: 'En direct',
    sponsored: 'Contenu sponsorisé',
    'press release': 'Communiqué de presse',
    'ai-assisted': 'Rédigé avec l’aide de l’IA',
  },
  roles: {
    contributing: 'Avec la contribution de',
    reporting: 'Reportage',
    'additional reporting': 'Reportage complémentaire',
    writing: 'Rédaction',
    editing: 'Édition',
    research: 'Recherche',
    photography: 'Photographie',
    video: 'Vidéo',
    graphics: 'Infographie',
    translation: 'Traduction',
  },
  relations: {
    related: 'À lire aussi',
    background: 'Contexte',
    update: 'Mise à jour',
    correction: 'Correction',
  },
  corrections: {
    correction: 'Correction',
    clarification: 'Précision',
    update: 'Mise à jour',
    'editors note': 'Note de la rédaction',
    retraction: 'Rétractation',
  },
};

const SPANISH: Words = {
  published: 'Publicado',
  updated: 'Actualizado',
  source: 'Fuente',
  photo: 'Foto',
  readMinutes: (minutes) => `${minutes} min de lectura`,
  subscribersOnly: 'El artículo completo es para suscriptores.',
  readOnSite: 'Leer en nuestro sitio',
  unsubscribe: 'Darse de baja',
  labels: {
    opinion: 'Opinión',
    analysis: 'Análisis',
    review: 'Reseña',
    interview: 'Entrevista',
    obituary: 'Obituario',
    explainer: 'Claves',
    live: 'En directo',
    sponsored: 'Contenido patrocinado',
    'press release': 'Comunicado de prensa',
    'ai-assisted': 'Con ayuda de IA',
  },
  roles: {
    contributing: 'Con la colaboración de',
    reporting: 'Información',
    'additional reporting': 'Información adicional',
    writing: 'Redacción',
    editing: 'Edición',
    research: 'Documentación',
    photography: 'Fotografía',
    video: 'Vídeo',
    graphics: 'Gráficos',
    translation: 'Traducción',
  },
  relations: {
    related: 'Lea también',
    background: 'Contexto',
    update: 'Actualización',
    correction: 'Corrección',
  },
  corrections: {
    correction: 'Corrección',
    clarification: 'Aclaración',
    update: 'Actualización',
    'editors note': 'Nota de la redacción',
    retraction: 'Retractación',
  },
};

const GERMAN: Words = {
  published: 'Veröffentlicht',
  updated: 'Aktualisiert',
  source: 'Quelle',
  photo: 'Foto',
  readMinutes: (minutes) => `${minutes} Min. Lesezeit`,
  subscribersOnly: 'Der ganze Artikel ist Abonnenten vorbehalten.',
  readOnSite: 'Auf unserer Seite lesen',
  unsubscribe: 'Abbestellen',
  labels: {
    opinion: 'Meinung',
    analysis: 'Analyse',
    review: 'Rezension',
    interview: 'Interview',
    obituary: 'Nachruf',
    explainer: 'Hintergrund',
    live: 'Live',
    sponsored: 'Anzeige',
    'press release': 'Pressemitteilung',
    'ai-assisted': 'Mit KI-Hilfe erstellt',
  },
  roles: {
    contributing: 'Mitarbeit',
    reporting: 'Berichterstattung',
    'additional reporting': 'Weitere Berichterstattung',
    writing: 'Text',
    editing: 'Redaktion',
    research: 'Recherche',
    photography: 'Fotografie',
    video: 'Video',
    graphics: 'Grafik',
    translation: 'Übersetzung',
  },
  relations: {
    related: 'Lesen Sie auch',
    background: 'Hintergrund',
    update: 'Neuer Stand',
    correction: 'Korrektur',
  },
  corrections: {
    correction: 'Korrektur',
    clarification: 'Klarstellung',
    update: 'Neuer Stand',
    'editors note': 'Anmerkung der Redaktion',
    retraction: 'Widerruf',
  },
};

const WORDS: ReadonlyMap<string, Words> = new Map([
  ['en', ENGLISH],
  ['fr', FRENCH],
  ['es', SPANISH],
  ['de', GERMAN],
]);

/** Words in the language of a story, or in English where this table has none for it. */
export function wordsFor(language: string): Words {
  return WORDS.get(language.toLowerCase().split(/[-_]/)[0] ?? '') ?? ENGLISH;
}

/** What a post is to a story, by the word for it in any of these languages; null for other words. */
export function relationOfWord(word: string): RelatedRelation | null {
  for (const { relations } of WORDS.values()) {
    const found = Object.entries(relations).find(([, printed]) => printed === word);
    if (found) return found[0] as RelatedRelation;
  }
  return null;
}
