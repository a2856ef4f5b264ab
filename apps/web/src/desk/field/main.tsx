import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { FieldApp } from './FieldApp.tsx';
import { FieldLanguage } from './field-language.tsx';
import '../../ui/tokens.css';
import '../../ui/parts.css';
import './field.css';

const place = document.getElementById('field');
if (place === null) throw new Error('the page has no place for the phone view');
createRoot(place).render(
  <StrictMode>
    <FieldLanguage>
      <FieldApp />
    </FieldLanguage>
  </StrictMode>,
);
