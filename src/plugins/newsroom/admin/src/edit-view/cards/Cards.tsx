import { Box, Flex, Typography } from '@strapi/design-system';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

import { useText } from '../../text';
import { readCard, trailOf } from './read-card';

/** How a search engine and a network would show the story, by what its page says of itself. */
export function Cards({ head }: { head: string }) {
  const text = useText();
  const card = useMemo(() => readCard(head), [head]);
  return (
    <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={6}>
      <Section title={text('cards.search')}>
        <SearchResult>
          <small>{card.site}</small>
          <small>{trailOf(card.url)}</small>
          <strong>{card.title}</strong>
          <p>{card.description}</p>
        </SearchResult>
      </Section>
      <Section title={text('cards.social')}>
        <SocialCard $isLarge={card.isLarge}>
          {card.image && <img src={card.image} alt={card.imageText} />}
          <div>
            <small>{URL.canParse(card.url) ? new URL(card.url).host : card.site}</small>
            <strong>{card.title}</strong>
            <p>{card.description}</p>
          </div>
        </SocialCard>
        {!card.image && (
          <Typography variant="pi" textColor="neutral600" tag="p">
            {text('cards.no-image')}
          </Typography>
        )}
      </Section>
    </Flex>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box tag="section" aria-label={title}>
      <Typography variant="sigma" textColor="neutral600" tag="h3">
        {title}
      </Typography>
      <Box paddingTop={2}>{children}</Box>
    </Box>
  );
}

/** Those who show cards have colors of their own, in the dark as well: these are like theirs. */
const SearchResult = styled.div`
  display: flex;
  flex-direction: column;
  max-width: 60rem;
  padding: 1.6rem;
  border-radius: 4px;
  background: #ffffff;
  color: #474747;
  font-family: Arial, sans-serif;
  font-size: 1.4rem;
  line-height: 1.55;
  overflow-wrap: anywhere;
  strong {
    color: #1a0dab;
    font-size: 2rem;
    font-weight: 400;
    line-height: 1.3;
  }
  p {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
`;

const SocialCard = styled.div<{ $isLarge: boolean }>`
  max-width: 50rem;
  overflow: hidden;
  border: 1px solid #cfd9de;
  border-radius: 16px;
  background: #ffffff;
  color: #0f1419;
  font-size: 1.4rem;
  line-height: 1.45;
  overflow-wrap: anywhere;
  img {
    display: block;
    width: 100%;
    aspect-ratio: 1.91;
    object-fit: cover;
  }
  div {
    display: flex;
    flex-direction: column;
    padding: 1.2rem;
  }
  small {
    color: #536471;
  }
  strong {
    font-weight: 600;
  }
  p {
    display: -webkit-box;
    overflow: hidden;
    color: #536471;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: ${({ $isLarge }) => ($isLarge ? 1 : 2)};
  }
`;
