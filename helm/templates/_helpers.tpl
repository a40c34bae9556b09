{{- define "tocsin.fullname" -}}
{{- if contains .Chart.Name .Release.Name }}{{ .Release.Name | trunc 40 | trimSuffix "-" }}{{ else }}{{ printf "%s-%s" .Release.Name .Chart.Name | trunc 40 | trimSuffix "-" }}{{ end }}
{{- end }}

{{/* The three services by the key under which their values stand. */}}
{{- define "tocsin.serviceKeys" -}}
incident playbook notification
{{- end }}

{{/* Values of one service over the defaults, as JSON. Takes (dict "root" $ "key" key). */}}
{{- define "tocsin.settings" -}}
{{- mergeOverwrite (deepCopy .root.Values.defaults) (deepCopy (index .root.Values.services .key)) | toJson }}
{{- end }}

{{- define "tocsin.name" -}}
{{ include "tocsin.fullname" .root }}-{{ .key }}-service
{{- end }}

{{- define "tocsin.image" -}}
{{- $tag := .root.Values.image.tag | default .root.Chart.AppVersion -}}
{{- with .root.Values.image.repository }}{{ . }}/{{ end }}{{ .key }}-service:{{ $tag }}
{{- end }}

{{- define "tocsin.selector" -}}
app.kubernetes.io/name: {{ .root.Chart.Name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .key }}-service
{{- end }}

{{/* Labels of a migration, which no service must select. */}}
{{- define "tocsin.migrationLabels" -}}
app.kubernetes.io/name: {{ .root.Chart.Name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .key }}-migration
{{- end }}

{{/* Labels of all objects. Takes a dict with root and, where the object is a service's, key. */}}
{{- define "tocsin.labels" -}}
app.kubernetes.io/name: {{ .root.Chart.Name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- with .key }}
app.kubernetes.io/component: {{ . }}-service
{{- end }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ .root.Chart.Name }}-{{ .root.Chart.Version | replace "+" "_" }}
{{- end }}

{{- define "tocsin.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "tocsin.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end }}

{{- define "tocsin.pullSecrets" -}}
{{- with .root.Values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- end }}

{{/* Volumes and their places, for containers of a service and of its migration. */}}
{{- define "tocsin.volumes" -}}
- name: tmp
  emptyDir:
    sizeLimit: 256Mi
{{- with .root.Values.postgresql.tls.existingSecret }}
- name: postgresql-ca
  secret:
    secretName: {{ . }}
{{- end }}
{{- with .root.Values.kafka.tls.existingSecret }}
- name: kafka-ca
  secret:
    secretName: {{ . }}
{{- end }}
{{- end }}

{{- define "tocsin.volumeMounts" -}}
- name: tmp
  mountPath: /tmp
{{- if .root.Values.postgresql.tls.existingSecret }}
- name: postgresql-ca
  mountPath: /etc/tocsin/postgresql
  readOnly: true
{{- end }}
{{- if .root.Values.kafka.tls.existingSecret }}
- name: kafka-ca
  mountPath: /etc/tocsin/kafka
  readOnly: true
{{- end }}
{{- end }}
