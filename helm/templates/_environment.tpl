{{/* Where PostgreSQL is: all that a migration needs. Takes root, key and settings. */}}
{{- define "tocsin.databaseEnvironment" -}}
{{- $pg := .root.Values.postgresql -}}
{{- $ca := ternary (printf "&sslrootcert=/etc/tocsin/postgresql/%s" $pg.tls.caKey) "" (ne $pg.tls.existingSecret "") -}}
- name: QUARKUS_DATASOURCE_JDBC_URL
  value: {{ printf "jdbc:postgresql://%s:%v/%s?sslmode=%s%s" $pg.host $pg.port .settings.database.name $pg.sslMode $ca | quote }}
- name: QUARKUS_DATASOURCE_USERNAME
  valueFrom:
    secretKeyRef:
      name: {{ .settings.database.existingSecret }}
      key: {{ .settings.database.usernameKey }}
- name: QUARKUS_DATASOURCE_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ .settings.database.existingSecret }}
      key: {{ .settings.database.passwordKey }}
{{- end }}

{{- define "tocsin.kafkaEnvironment" -}}
{{- $kafka := .root.Values.kafka -}}
- name: KAFKA_BOOTSTRAP_SERVERS
  value: {{ $kafka.bootstrapServers | quote }}
- name: KAFKA_SECURITY_PROTOCOL
  value: {{ $kafka.securityProtocol | quote }}
{{- if hasPrefix "SASL" $kafka.securityProtocol }}
- name: KAFKA_SASL_MECHANISM
  value: {{ $kafka.sasl.mechanism | quote }}
- name: KAFKA_SASL_JAAS_CONFIG
  valueFrom:
    secretKeyRef:
      name: {{ required "kafka.sasl.existingSecret is needed with a SASL protocol" $kafka.sasl.existingSecret }}
      key: {{ $kafka.sasl.jaasConfigKey }}
{{- end }}
{{- if $kafka.tls.existingSecret }}
- name: KAFKA_SSL_TRUSTSTORE_TYPE
  value: PEM
- name: KAFKA_SSL_TRUSTSTORE_LOCATION
  value: /etc/tocsin/kafka/{{ $kafka.tls.caKey }}
{{- end }}
{{- end }}

{{/* How notices leave: their links name the public origin, whatever the pod believes of itself. */}}
{{- define "tocsin.noticeEnvironment" -}}
{{- $mail := .root.Values.mail -}}
- name: TOCSIN_NOTICES_PUBLIC_URL
  value: {{ .root.Values.publicUrl | quote }}
- name: TOCSIN_NOTICES_LINK_LIFE
  value: {{ .root.Values.notices.linkLife | quote }}
- name: TOCSIN_NOTICES_EXERCISE_ADDRESS
  value: {{ .root.Values.notices.exerciseAddress | quote }}
{{- with .root.Values.reminders.people }}
- name: TOCSIN_REMINDERS_PEOPLE
  value: {{ join "," . | quote }}
{{- end }}
- name: QUARKUS_MAILER_HOST
  value: {{ $mail.host | quote }}
- name: QUARKUS_MAILER_PORT
  value: {{ $mail.port | quote }}
- name: QUARKUS_MAILER_FROM
  value: {{ $mail.from | quote }}
- name: QUARKUS_MAILER_START_TLS
  value: {{ upper $mail.startTls | quote }}
{{- if $mail.existingSecret }}
- name: QUARKUS_MAILER_USERNAME
  valueFrom:
    secretKeyRef:
      name: {{ $mail.existingSecret }}
      key: {{ $mail.usernameKey }}
- name: QUARKUS_MAILER_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ $mail.existingSecret }}
      key: {{ $mail.passwordKey }}
{{- end }}
{{- end }}

{{/* What the operator adds by hand. */}}
{{- define "tocsin.furtherEnvironment" -}}
{{- range $name, $value := .settings.env }}
- name: {{ $name }}
  value: {{ $value | quote }}
{{- end }}
{{- range $name, $from := .settings.secretEnv }}
- name: {{ $name }}
  valueFrom:
    secretKeyRef:
      name: {{ $from.secret }}
      key: {{ $from.key }}
{{- end }}
{{- end }}

{{/* All settings of a running service. */}}
{{- define "tocsin.environment" -}}
- name: JAVA_TOOL_OPTIONS
  value: -XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError
# The port that the chart's probes and services mean, whatever a service's own default is.
- name: QUARKUS_HTTP_PORT
  value: '8080'
- name: QUARKUS_DATASOURCE_JDBC_MIN_SIZE
  value: {{ .settings.databasePool | quote }}
- name: QUARKUS_DATASOURCE_JDBC_MAX_SIZE
  value: {{ .settings.databasePool | quote }}
- name: QUARKUS_OIDC_AUTH_SERVER_URL
  value: {{ .root.Values.keycloak.realmUrl | quote }}
# The ingress ends TLS: links that a service gives name the public origin.
- name: QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING
  value: 'true'
- name: QUARKUS_HTTP_PROXY_ALLOW_X_FORWARDED
  value: 'true'
- name: QUARKUS_HTTP_PROXY_ENABLE_FORWARDED_HOST
  value: 'true'
{{- if .root.Values.traces.enabled }}
- name: TOCSIN_TRACES_ENDPOINT
  value: {{ .root.Values.traces.endpoint | quote }}
{{- end }}
{{ include "tocsin.databaseEnvironment" . }}
{{ include "tocsin.kafkaEnvironment" . }}
{{- if eq .key "incident" }}
- name: TOCSIN_CONSOLE_OIDC_CLIENT_ID
  value: {{ .root.Values.keycloak.consoleClientId | quote }}
{{- end }}
{{- if eq .key "notification" }}
{{ include "tocsin.noticeEnvironment" . }}
{{- end }}
{{- include "tocsin.furtherEnvironment" . }}
{{- end }}
