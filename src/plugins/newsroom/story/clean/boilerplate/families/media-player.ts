import type { PhraseFamily } from '../phrase-family';

/** Controls and labels of pictures, videos and audio. */
export const mediaPlayer: PhraseFamily = {
  rule: 'media-player',
  whole: {
    en: `
      video | watch | watch video | watch now | play | play video | pause | mute | unmute |
      replay | fullscreen | now playing | live | listen | listen to this article |
      listen to article | audio | loading | loading... | please wait | caption |
      hide caption | toggle caption | image | images | photo | photos | photo gallery |
      gallery | slideshow | view slideshow | enlarge | view full size | expand image |
      close modal | video player | media player | current time | duration | x |
      more videos | embed | fullscreen image | show caption | click to enlarge | graphic |
      your browser does not support | view image in fullscreen | video ad feedback |
      ad feedback | link copied | latest videos`,
    fr: `vidéo | voir la vidéo | photo | écouter`,
    es: `vídeo | ver vídeo | ver video | escuchar | fotogalería`,
    de: `bild | bilder | bilderstrecke | video ansehen | anhören`,
    pt: `vídeo | assistir | foto | ouvir`,
    it: `guarda il video | foto | ascolta`,
    ar: `فيديو | شاهد | صور | استمع`,
  },
  start: {
    en: `
      image 1 of | image 2 of | image of | view all | view gallery | view comments |
      this video file cannot | your browser does not | to view this video | javascript is |
      please enable javascript | video unavailable | media caption | image caption |
      image copyright | now playing | unable to load | skip ad`,
  },
};
