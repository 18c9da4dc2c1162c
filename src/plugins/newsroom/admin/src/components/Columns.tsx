import { styled } from 'styled-components';

/** Two texts side by side, with marks for what went, what came and what is asked about. */
export const Columns = styled.table`
  width: 100%;
  table-layout: fixed;
  border-collapse: collapse;
  font-size: 1.4rem;
  line-height: 1.55;
  color: ${({ theme }) => theme.colors.neutral800};

  th {
    text-align: left;
    font-size: 1.1rem;
    font-weight: 600;
    text-transform: uppercase;
    color: ${({ theme }) => theme.colors.neutral600};
    padding: 0 1.2rem 0.8rem;
  }
  td {
    width: 50%;
    vertical-align: top;
    padding: 0.8rem 1.2rem;
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
    overflow-wrap: anywhere;
  }
  td + td,
  th + th {
    border-left: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
  del {
    background: ${({ theme }) => theme.colors.danger100};
    color: ${({ theme }) => theme.colors.danger700};
    border-radius: 2px;
  }
  ins {
    background: ${({ theme }) => theme.colors.success100};
    color: ${({ theme }) => theme.colors.success700};
    text-decoration: underline;
    border-radius: 2px;
  }
  mark {
    background: ${({ theme }) => theme.colors.warning100};
    color: inherit;
    border-bottom: 2px solid ${({ theme }) => theme.colors.warning500};
  }
`;
