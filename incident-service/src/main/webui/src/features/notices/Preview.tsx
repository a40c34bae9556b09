import { useEffect, useState } from 'react';
import { Button, Modal, ModalBody, ModalFooter, ModalHeader, Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { fetchDocument } from '@/api/http';
import type { NoticeView } from '@/api/workTypes';
import { ProblemAlert } from '@/parts/ProblemAlert';

/** The notice as its recipient reads it, and its PDF. */
export function Preview({ notice, onClose }: { notice: NoticeView; onClose: () => void }) {
  const path = `/notices/${notice.notice_id}/renderings`;
  const html = useQuery({ queryKey: ['rendering', notice.notice_id, notice.version], queryFn: () => fetchDocument('notification', `${path}/html`), gcTime: 0, staleTime: Infinity });
  const [error, setError] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const url = html.data?.url;
  useEffect(() => () => { if (url) URL.revokeObjectURL(url); }, [url]);
  const savePdf = async () => {
    setBusy(true);
    setError(undefined);
    try {
      const pdf = await fetchDocument('notification', `${path}/pdf`);
      const link = document.createElement('a');
      link.href = pdf.url;
      link.download = `${notice.title}.pdf`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(pdf.url), 60_000);
    } catch (cause) {
      setError(cause);
    }
    setBusy(false);
  };
  return (
    <Modal variant="large" isOpen onClose={onClose} aria-labelledby="preview-title">
      <ModalHeader title={notice.title} labelId="preview-title" />
      <ModalBody>
        <ProblemAlert error={error ?? html.error} />
        {html.isPending && <Skeleton height="70vh" screenreaderText="Loading" />}
        {url && <iframe className="t-preview" title={`Preview: ${notice.title}`} src={url} sandbox="" />}
      </ModalBody>
      <ModalFooter>
        <Button onClick={() => void savePdf()} isDisabled={busy} isLoading={busy}>Save the PDF</Button>
        <Button variant="link" onClick={onClose}>Close</Button>
      </ModalFooter>
    </Modal>
  );
}
