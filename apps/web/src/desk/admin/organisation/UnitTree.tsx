import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTexts } from '../../texts/language.tsx';
import type { UnitNode } from './unit-tree.ts';

/** How many levels stand open at first: the top, and what hangs under it. */
const openAtFirst = 1;

const Branch = ({ node, depth }: { readonly node: UnitNode; readonly depth: number }) => {
  const texts = useTexts();
  const { unit, children, below } = node;
  const [isOpen, setIsOpen] = useState(depth < openAtFirst);
  const kinds: Readonly<Record<string, string>> = texts.unitKinds;
  return (
    <li>
      <div className="unit-line">
        {children.length === 0 ? (
          <span className="unit-toggle" aria-hidden="true" />
        ) : (
          <button
            type="button"
            className="unit-toggle"
            aria-expanded={isOpen}
            aria-label={isOpen ? texts.adminOrganisation.close(unit.shortName) : texts.adminOrganisation.open(unit.shortName)}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? '▾' : '▸'}
          </button>
        )}
        <Link to="/admin/organisation/units/$unitId" params={{ unitId: unit.id }}>
          {unit.name}
        </Link>
        <span className="quiet">
          {kinds[unit.kind] ?? unit.kind}
          {unit.validUntil === undefined ? '' : ` · ${texts.adminOrganisation.ended}`}
          {unit.people === 0 ? '' : ` · ${texts.adminOrganisation.people(unit.people)}`}
          {below === 0 ? '' : ` · ${texts.adminOrganisation.below(below)}`}
        </span>
      </div>
      {isOpen && children.length > 0 ? (
        <ul>
          {children.map((child) => (
            <Branch key={child.unit.id} node={child} depth={depth + 1} />
          ))}
        </ul>
      ) : null}
    </li>
  );
};

/** Units as nested lists; what is closed is not drawn, so that hundreds of them cost nothing. */
export const UnitTree = ({ nodes }: { readonly nodes: readonly UnitNode[] }) => (
  <ul className="unit-tree">
    {nodes.map((node) => (
      <Branch key={node.unit.id} node={node} depth={0} />
    ))}
  </ul>
);
