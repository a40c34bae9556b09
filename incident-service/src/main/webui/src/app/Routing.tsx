import { Navigate, Route, Routes } from 'react-router';
import { Shell } from './Shell';
import { NotFound } from './NotFound';
import { NowScreen } from '@/features/now/NowScreen';
import { IncidentsScreen } from '@/features/incidents/IncidentsScreen';
import { IncidentScreen } from '@/features/incident/IncidentScreen';
import { BoardTab } from '@/features/board/BoardTab';
import { FactsTab } from '@/features/facts/FactsTab';
import { TimelineTab } from '@/features/timeline/TimelineTab';
import { RunsTab } from '@/features/runs/RunsTab';
import { RunScreen } from '@/features/runs/RunScreen';
import { NoticesTab } from '@/features/notices/NoticesTab';
import { NoticeScreen } from '@/features/notices/NoticeScreen';

export function Routing() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<NowScreen />} />
        <Route path="signed-in" element={<Navigate to="/" replace />} />
        <Route path="incidents" element={<IncidentsScreen />} />
        <Route path="incidents/:id" element={<IncidentScreen />}>
          <Route index element={<Navigate to="board" replace />} />
          <Route path="board" element={<BoardTab />} />
          <Route path="facts" element={<FactsTab />} />
          <Route path="timeline" element={<TimelineTab />} />
          <Route path="runs" element={<RunsTab />} />
          <Route path="runs/:runId" element={<RunScreen />} />
          <Route path="notices" element={<NoticesTab />} />
          <Route path="notices/:noticeId" element={<NoticeScreen />} />
        </Route>
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}
