import { Button } from 'antd';
import { useState } from 'react';
import { useMe } from '../../session/me.ts';
import { longDate } from '../../texts/dates.ts';
import { useTexts } from '../../texts/language.tsx';
import { compareTemplates } from './compare-templates.ts';
import type { PaperTemplate } from './TemplatesPage.tsx';

interface TemplateVersionsProps {
  readonly paper: PaperTemplate;
  /** Missing for those who may only look. */
  readonly onBack?: ((version: number) => void) | undefined;
}

/** Every version with who, when and why, what it changed, and a way back to its words. */
export const TemplateVersions = ({ paper, onBack }: TemplateVersionsProps) => {
  const texts = useTexts();
  const { adminTemplates } = texts;
  const { today } = useMe();
  const [compared, setCompared] = useState<number>();
  const newest = paper.versions.at(-1)?.version;
  const stateOf = (version: number): string =>
    version === paper.inForce ? ` · ${adminTemplates.inForce}` : version > paper.inForce ? ` · ${adminTemplates.notYet}` : '';
  return (
    <section className="template-versions" aria-labelledby="template-versions">
      <h2 id="template-versions">{adminTemplates.versions}</h2>
      <ul>
        {paper.versions.toReversed().map((entry) => {
          const { version, effectiveOn, reason, proposedBy = '', approvedBy = '' } = entry;
          const before = paper.versions.find((other) => other.version === version - 1);
          return (
            <li key={version}>
              <p>
                <strong>{adminTemplates.version(version)}</strong>
                {stateOf(version)}
                {' · '}
                {effectiveOn === undefined
                  ? adminTemplates.shipped
                  : `${adminTemplates.effectiveOn} ${longDate(effectiveOn, texts, today)} · ${adminTemplates.signedBy(proposedBy, approvedBy)}`}
              </p>
              {reason === undefined ? null : <p className="quiet">{reason}</p>}
              <p>
                {before === undefined ? null : (
                  <Button
                    size="small"
                    aria-expanded={compared === version}
                    onClick={() => setCompared(compared === version ? undefined : version)}
                  >
                    {compared === version ? adminTemplates.hideCompare : adminTemplates.compare}
                  </Button>
                )}{' '}
                {onBack === undefined || version === newest ? null : (
                  <Button size="small" onClick={() => onBack(version)}>
                    {adminTemplates.backTo}
                  </Button>
                )}
              </p>
              {before === undefined || compared !== version ? null : (
                <section aria-label={adminTemplates.comparison(version)} lang="zh-CN" className="template-comparison">
                  {compareTemplates(before.template, entry.template).map(({ change, text }, place) => (
                    <p key={`${change}-${String(place)}`} className={`compared-${change}`}>
                      {change === 'same' ? null : (
                        <span className="compared-mark">{change === 'added' ? adminTemplates.added : adminTemplates.removed} </span>
                      )}
                      {change === 'removed' ? <del>{text}</del> : change === 'added' ? <ins>{text}</ins> : text}
                    </p>
                  ))}
                </section>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
