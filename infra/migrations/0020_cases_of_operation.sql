-- cases: which cases were opened for people whom an operation removed.

set role setu_app;

create index case_event_opened_in on views.case_event ((data ->> 'operationId')) where type = 'CaseOpened';

reset role;
