import './data.css';
import './import/import.css';
import { Route, Routes } from 'react-router';
import { NotFound } from '../frame/not-found.tsx';
import { DataPage } from './data-page.tsx';
import { ImportPage } from './import/import-page.tsx';

/** What has been delivered, and the way in for what has not. */
export function Data() {
  return (
    <Routes>
      <Route index element={<DataPage />} />
      <Route path="import" element={<ImportPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
