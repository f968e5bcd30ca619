// Portuguese of Brazil and Portugal.
import { entries, numbers, type Table } from '@/lib/domain/checklist/lexicon/table'

export const pt: Table = {
  functionWords: entries(`
    não, uma, são, ao, aos, pelo, pela, em, foi, sem, seus, devem, estão, houver, depois, também, isso, você,
    deve ser, de um, para o`),
  distinctiveWords: entries(`
    aprovaç*, aprovado(s), aprovada(s), assinatura(s), implantaç*, publicação, lançamento*, reversão,
    próximos passos, contatos, escalonamento, solução de problemas, critérios de (sucesso/aceite/aceitação/saída),
    preparação, execução, execuç*, validaç*, verificaç*, acompanhamento, monitoramento, homologaç*,
    testes de fumaça, teste, testes, função, papel, responsável, responsáveis, tarefa(s), sim/não, feito, concluíd*,
    se aplicável, obrigatóri*, pelo menos, mais de, menos de, revertido, voltar atrás, rejeitado(s), reprovado,
    ressalvas, aguardando, em andamento, planejamento, prazo, não, nome, usuário*, ambiente de, configuração,
    observações, produção, esperado, obtido, número de, quantidade, deploy em, opcional, segundo(s), minuto(s),
    horas, tempo de resposta, se necessário`),
  falseFriends: entries('no, nor'),
  negators: entries('não, ainda não, não foi, não foram, não está, não estão, sem, nunca, nem'),
  fillers: entries(`
    o, a, os, as, um, uma, uns, umas, de, do, da, dos, das, é, são, está, estão, ser, era, deve, devem, deveria, em,
    no, na, nos, nas, para, por, com, e, ou, todos, todas, nenhum, nenhuma, esperado, esperada, verificar, garantir,
    que, média, total, livre, disponível, após, durante, se`),
  numbers: numbers(`
    um 1, uma 1, dois 2, duas 2, três 3, quatro 4, cinco 5, seis 6, sete 7, oito 8, nove 9, dez 10, doze 12,
    quinze 15, vinte e quatro 24, trinta 30, meia 0.5, meio 0.5`),
  units: {
    bytes: entries('bytes'),
    'req/s': entries('requisições por segundo, pedidos por segundo'),
    rows: entries('linha(s), registro(s)'),
    errors: entries('erro(s)'),
    characters: entries('caractere(s), carácter, caracteres'),
    cores: entries('núcleo(s)'),
    users: entries('usuário(s), utilizador(es)'),
    requests: entries('requisição, requisições, pedido(s)'),
    instances: entries('instância(s), réplica(s)'),
  },
  words: {
    'kind.prepare': entries(`
      preparação, preparativos, preparar, pré-requisito*, requisitos prévios, pré-deploy, pré-implantação,
      planejamento, planeamento, tarefas prévias, prontidão,
      antes (do/da/de) (deploy/implantação/lançamento/publicação/release/go-live/início), pré-lançamento,
      pré-produção$, pré-release, pré-migração, pré-go-live, pré-voo, pré-condições, precondições,
      condições prévias, atividades prévias, =backup, =backups, =cópia de segurança, provisionamento, congelamento,
      preparatóri*, preparaç*, verificações prévias, configuração inicial`),
    'kind.deploy': entries(`
      execução, passos da implantação, virada, dia d, =procedimento,
      procedimento de (implantação/deploy/instalação), instalação, subida [para/em] [produção],
      passos (da/de/do) (implantação/deploy/publicação/execução), passo a passo, implantar, implantaç*, publicar,
      =executar, migração, plano de execução, dia (do deploy/da virada/do lançamento)`),
    'kind.verify': entries(`
      verific*, validação, teste*, checagem, homologação, comprovação, =conferência, conferir, validaç*, validar,
      testar, testes, teste de fumaça, testes de regressão, checagens, smoke test*, verificações pós-*,
      testes pós-*, regressão, controle de qualidade, garantia de qualidade`),
    'kind.monitor': entries(`
      monitoramento, monitorização, acompanhamento, observação, operação assistida, estabilização, vigilância,
      monitorar, monitoria, monitoração, monitor$, monitoriz*, observabilidade, observar, =acompanhamento,
      acompanhamento (pós-implantação/pós-deploy/da produção/reforçado), acompanhar,
      período de (observação/estabilização), primeiras # horas, primeiros # dias, alertas e monitoramento,
      regras de alerta, estabilidade, hypercare`),
    'kind.gate': entries(`
      go/no-go, decisão, critérios de (sucesso/saída/aceite/aceitação), ponto de decisão, go-/no-go,
      decisão (go/no-go/final/de go-live), marco de decisão, portão de qualidade,
      critérios (go/no-go/de go/de no-go/de liberação/de lançamento/de conclusão),
      critério(s) de (sucesso/aceite/aceitação/saída/conclusão), definição de (pronto/concluído), revisão de prontidão,
      verificação final, checagem final, pronto para (produção/publicar/implantar/go-live), ponto de controle`),
    'kind.signoff': entries(`
      aprovaç*, assinatura*, autorizaç*, homologação por, validação por, signatários, =aceite, termo de aceite,
      aceite (do cliente/formal/final), =visto, =ciência, =de acordo, aprovado por, aprovadores, aprovador,
      homologado por, autorizado por, validação (por/do negócio/final/formal), sign-off, assinado por, aceitação$`),
    'kind.rollback': entries(`
      reversão, reverter, voltar atrás, plano de (retorno/reversão/contingência/volta), plano b, desfazer,
      se algo (der/correr) (errado/mal), rollback*, =retorno,
      plano de (rollback/restauração/recuperação/emergência), procedimento de (rollback/reversão/retorno),
      =restauração, restauração (do banco/da versão/do ambiente), voltar (à/para a) versão anterior, abortar,
      =aborto, em caso de (falha/erro/problema/problemas/emergência), se algo falhar, reverter*, reversões,
      recuperação$, volta atrás`),
    'kind.follow-up': entries(`
      próximos passos, retrospectiva, retrospetiva, lições aprendidas, encerramento, ações posteriores, pós-mortem,
      =fecho, =encerramento, próximas ações, ações de acompanhamento, post-mortem, pós-incidente,
      revisão pós-implantação, revisão pós-implementação, retrospectivas, após o lançamento$, melhorias futuras,
      pendências`),
    'kind.reference': entries(`
      contatos, contactos, referências, anexo*, glossário, solução de problemas, resolução de problemas,
      problemas conhecidos, histórico [de versões/revisões], introdução, legenda, escalonamento,
      papéis e responsabilidades, =links, links úteis, =ligações, =objetivo, =objetivos, =escopo, =âmbito, =notas,
      =observações, =índice, =sumário, =conteúdo, =contexto, =contato, =contacto, contatos*, lista de contatos,
      apêndice*, perguntas frequentes, faq, histórico do documento, histórico de (alterações/mudanças),
      controle de versões, registro de alterações, ^sobre, visão geral, =resumo, documentos relacionados,
      melhores práticas, boas práticas, =exemplo, =exemplos, =equipe, =equipa, =equipes, =cronograma, =calendário,
      =suporte, =premissas, siglas, definições$, conclusão$, =referência, matriz de escalonamento, introduç*,
      escalonamento*, =propósito, =finalidade`),
    'kind.none': entries(`
      notas (de/da) (versão/lançamento/release), gerente de (release/implantação/deploy),
      responsável pela implantação, nome da (versão/release), número da versão,
      data (de/da/do) (lançamento/implantação/publicação/versão/deploy),
      ambiente* de (implantação/teste/testes/homologação/deploy), destino da implantação,
      lista de (verificação/verificações/checagem/conferência), checklist*, check-list*,
      pré-produção (ambiente/servidor), preprod, dados de teste, usuário* de teste, conta* de teste,
      assinatura* (digital/eletrônica/gpg/do pacote/de código), ferramenta* de monitoramento, monitor de vídeo`),
    'kind.explanation': entries(`
      ^o que, ^por que, ^porque, ^como, ^quando usar, =exemplo, =exemplos, ^exemplo, armadilha*, erros comuns,
      boas práticas, melhores práticas, conclusão$, dicas, =dica, =introdução, =resumo, =contexto, =explicação,
      pontos-chave, lições$, justificativa, =disposições gerais, =generalidades`),
    readiness: entries(`
      documentad(o/a/os/as), testad(o/a/os/as), verificad(o/a/os/as), validad(o/a/os/as), preparad(o/a/os/as),
      definid(o/a/os/as), identificad(o/a/os/as), confirmad(o/a/os/as), revisad(o/a/os/as), aprovad(o/a/os/as),
      atualizad(o/a/os/as), actualizad(o/a/os/as), ensaiad(o/a/os/as), agendad(o/a/os/as), comunicad(o/a/os/as),
      informad(o/a/os/as), avisad(o/a/os/as), atribuíd(o/a/os/as), de plantão, de prevenção, configurad(o/a/os/as),
      criad(o/a/os/as), concluíd(o/a/os/as), pronto, pronta, prontos, prontas, revisto, revista, revistos, revistas,
      disponível, disponíveis, notificad(o/a/os/as), estabelecid(o/a/os/as), realizad(o/a/os/as),
      instalad(o/a/os/as), habilitad(o/a/os/as), ativad(o/a/os/as), finalizad(o/a/os/as), fechad(o/a/os/as),
      planejad(o/a/os/as), planead(o/a/os/as), treinad(o/a/os/as), acordad(o/a/os/as), registrad(o/a/os/as), em dia,
      acessível, acessíveis, vigente(s), operacional, operacionais, publicad(o/a/os/as), assinad(o/a/os/as), existe,
      existem, conhecid(o/a/os/as), salvo(s), feit(o/a/os/as), homologad(o/a/os/as), divulgad(o/a/os/as),
      programado(s), programada(s)`),
    'time.before': entries(`
      antes d(o/a/e), # (dias/semanas) antes, véspera, d-#,
      pré (deploy/implantação/lançamento/release/go-live/produção/migração), antes (do/da/de/dos/das), ^prévio,
      prévias, prévios, # (dia/dias/hora/horas/semana/semanas/minuto/minutos) antes, noite anterior, dia anterior,
      na véspera, pré-(go-live/deploy*/deployment*/release*/launch/cutover/rollout/migration*/implantação/
      implementação/lançamento/publicação/migração/incidente),
      pre-(go-live/deploy*/deployment*/release*/launch/cutover/rollout/migration*)`),
    'time.during': entries(`
      durante, no momento, no dia d(o/a), =dia d, dia (do deploy/da implantação/do lançamento/da virada),
      ao longo d(o/a), no ato d(o/a)`),
    'time.after': entries(`
      após, depois d(o/a/e), em seguida, imediatamente após, primeiras # horas, d+#, após (o/a),
      pós (deploy/implantação/lançamento/release/go-live/produção/migração), depois (do/da/de),
      uma vez (implantado/publicado/em produção), # (minutos/hora/horas/dia/dias/semana/semanas) (depois/após),
      primeiros # (dias/minutos), primeiras # (horas/semanas), dia seguinte, logo após, posteriormente,
      pós-(go-live/deploy*/deployment*/release*/launch/cutover/rollout/migration*/implantação/implementação/
      lançamento/produção/publicação/migração/incidente), pos-(go-live/deploy*/deployment*/release*/launch/cutover/
      rollout/migration*/implantação/implementação/lançamento/produção/publicação/migração/incidente),
      post-(go-live/deploy*/deployment*/release*/launch/cutover/rollout/migration*)`),
    'time.event': entries(`
      deploy, implantação, implementação, publicação, lançamento, entrada em produção, subida [para produção],
      virada, go-live, liberação, (passagem/colocação/entrada) (a/em) produção, arranque, disponibilização, deploys,
      implantar, publicar, release*, migração, atualização, subida, colocação em produção, implantações`),
    'time.every': entries(`
      a cada #, cada, de # em #, por hora, de hora em hora, diari*, semanal*, uma vez por, duas vezes (ao/por) dia,
      continuamente, dia útil, a cada (hora/dia/semana/minuto/mês/meia hora),
      uma vez (ao dia/por dia/por semana/por hora), # vezes (ao/por) (dia/hora/semana), mensal*,
      a cada # (minutos/horas/dias/segundos), diariamente, por dia, cada # (minutos/horas)`),
    'time.at-once': entries('imediato, imediata, imediatamente, de imediato, na hora, agora mesmo, já'),
    'time.soak': entries(`
      operação assistida, período de (estabilização/observação), estável, estáveis, estabilidade,
      estabilização, sem (incidentes/erros/alertas)`),
    enumerator: entries('passo, etapa, fase, parte, seção, secção, capítulo, opção'),
    'sign.signature': entries(`
      assinatura, assinado por, rubrica, visto, assinaturas, assinatura e carimbo, assinado [por], assinante,
      =assinar, =sign-off, =rubrica, assinatura do`),
    'sign.approved-by': entries(`
      aprovado por, autorizado por, aceito por, aceite por, validado por, revisado por, revisto por, verificado por,
      homologado por, =de acordo, aprovada por, aprovador, aprovadores, aprovação, aprovações, aprovação de,
      autorizada por, aceite de, revisor, revisora, revisada por, conferido por, verificada por, checado por,
      validação de, =aprova, =aprovou, homologação por`),
    'sign.name': entries(`
      =nome, =nome completo, =nome legível, =nomes, =sobrenome, =nome do (assinante/aprovador), =nome e cargo`),
    'sign.position': entries(`
      =cargo, =função, =papel, =posição, =área, =departamento, =organização, =empresa, =papéis, =unidade, =setor,
      =título, =equipe, =cargo/função, =função/cargo`),
    'sign.date': entries(`
      data, =datas, data de (assinatura/aprovação), data da assinatura, data/hora, data e hora, =dia, assinado em`),
    'sign.statement': entries(`
      (declaro/certifico/confirmo/aprovo/autorizo) que, aprovo (o/a/esta/este), pela presente, declaramos,
      aprovamos, certificamos, o abaixo assinado, os abaixo assinados, ao assinar, minha assinatura,
      com a minha assinatura, (li/revisei) e, eu aprovo`),
    'sign.acknowledged': entries(`
      ciente, tomei conhecimento, para conhecimento, lido e compreendido, para ciência`),
    'role.name': entries(`
      gerente de release, gestor de release, responsável pela implantação, líder técnico, responsável técnico,
      desenvolvedor*, programador, arquitet*, líder de qa, responsável pela qualidade, dono do produto,
      gerente de produto, gestor de produto, gerente de projeto, gestor de projeto, gerente de engenharia,
      diretor técnico, operações, infraestrutura, plantonista, de plantão, sobreaviso, piquete,
      administrador de banco de dados, responsável (pela/de) segurança, encarregado de dados,
      encarregado da proteção de dados, comitê de mudanças, ccm, gestor de mudanças, comité de alterações,
      área de negócio, dono do negócio, patrocinador, cliente, área usuária, dono do serviço,
      responsável pelo sistema, suporte, central de serviços, jurídico, auditoria, financeiro, marketing,
      comunicação, treinamento, formação, diretor*, gerente*, head de, gestor de incidentes,
      administrador de bases de dados, engenheiro* de (plantão/operações/qualidade/software/devops/dados/produção),
      engenheira, engenharia,
      líder (de projeto/de equipe/de desenvolvimento/de testes/de produto/de infraestrutura/funcional/de operações),
      gerente (de/do) (projeto/produto/operações/ti/sistemas/desenvolvimento/tecnologia/infraestrutura/contas),
      responsável (de/do/da/pelo/pela) (produto/projeto/testes/operações/infraestrutura/negócio/desenvolvimento/
      dados/área/qualidade/suporte/implantação/release), segurança, segurança da informação, qualidade,
      equipe de (operações/segurança/produto/qa/qualidade/suporte/infraestrutura/testes/desenvolvimento), produto,
      =produto, negócio, =negócio, =negócios, product owner, tester, testador*,
      administrador* de (sistemas/banco de dados), coordenador* de (implantação/projeto/operações), diretoria,
      direção, gerência, dba, dpo, cab, comitê, analista de (testes/qualidade/sistemas/suporte/negócios),
      cliente final, atendimento ao cliente, scrum master, chefe de (projeto/equipe), jurídico e compliance,
      desenvolvimento`),
    'role.head': entries(`
      responsável, líder, gerente, gestor*, coordenador*, encarregado, equipe, equipa, responsáveis, líderes,
      gerentes, diretor*, administrador*, engenheiro*, engenheira, chefe, dono, dona, proprietário, comitê, comité,
      equipes, supervisor*, analista, especialista, representante`),
    'role.does-the-work': entries(`
      gerente de release, gestor de release, responsável pela implantação, executado por, realizado por,
      implantado por, elaborado por, preparado por, redigido por, autor, executor, operador, feito por,
      instalado por, publicado por, coordenador de implantação, líder (de release/da implantação/de implantação)`),
    'decision.go': entries(`
      go, aprovado, autorizado, aceito, liberado, prosseguir, favorável, aprovada, aprovados, aprovadas, autorizada,
      aceita, =aceite, =aprovar, =autorizar, =aceitar, =continuar, =seguir, =implantar, luz verde, sinal verde,
      liberada, =liberar, =apto, parecer favorável`),
    'decision.conditional': entries(`
      aprovado com (ressalvas/restrições/condições), com reservas, condicional, condicionado,
      aprovada com (ressalvas/restrições/condições/reservas), aprovado com (reservas/observações),
      aprovação condicional, aprovação com ressalvas, go (condicional/com ressalvas/com restrições/com condições),
      com (ressalvas/restrições/condições), aceito com (ressalvas/restrições/condições), condicionada,
      aprovado parcialmente`),
    'decision.no-go': entries(`
      no-go, reprovado, rejeitado, não aprovado, negado, recusado, abortar, cancelado, reprovada, rejeitada,
      rejeitados,
      não (aprovada/autorizado/autorizada/aceito/aceita/apto/liberado/implantar/prosseguir/publicar/seguir),
      =rejeitar, =reprovar, =recusar, =abortar, =cancelar, =parar, cancelada, negada, recusada, =reverter,
      =bloquear, desfavorável, não favorável, interrompido`),
    'decision.hold': entries(`
      adiado, adiar, postergado, em espera, suspenso, reagendar, adiada, =adiar, =aguardar, =postergar, suspensa,
      requer (mudanças/ajustes/trabalho), precisa de (ajustes/mudanças/trabalho), mudanças solicitadas, em pausa,
      =reagendar, remarcado`),
    'answer.yes': entries('sim, =s, verdadeiro, =correto'),
    'answer.no': entries('não, =n, falso'),
    'answer.not-applicable': entries(`
      n/a, =na, n.a., não (se aplica/aplicável/necessário/necessária/requerido/obrigatório/pertinente), =n/d,
      não é (necessário/aplicável), desnecessário`),
    'result.pass': entries(`
      passou, aprovado, aprovada, =ok, sucesso, =sucesso, com sucesso, =conforme, =verde, bem-sucedid*, =correto,
      =correta, =funciona, =funcionando, =bom, =normal, =atende, =positivo, satisfatório, satisfatória,
      =operacional`),
    'result.fail': entries(`
      falhou, =falha, falha$, reprovado, reprovada, não (conforme/passou/atende/funciona/atendido), =erro,
      =vermelho, =incorreto, com erros, =negativo, insucesso, mal-sucedido, =fora do ar, insatisfatório, =ko`),
    'result.partly': entries(`
      =parcial, parcialmente, =amarelo, =laranja, com ressalvas, parcialmente (atendido/conforme/aprovado),
      degradado, com avisos, com problemas`),
    'result.blocked': entries('bloqueado, bloqueada, impedido, impedida, não testável, sem condição de teste'),
    'state.todo': entries(`
      não iniciado, a fazer, por fazer, =planejado, =planeado, =novo,
      não (iniciada/feito/realizado/concluído/testado/começado/executado/finalizado), não concluíd*, incompleto,
      incompleta, ainda não, =a iniciar, por iniciar, pendente de início`),
    'state.running': entries(`
      em andamento, em progresso, em curso, =iniciado, =iniciada, em execução, em revisão, em teste, executando,
      =fazendo`),
    'state.waiting': entries(`
      pendente, aguardando, a aguardar, em espera, =aberto, =aberta, pendentes, aguardando aprovação, a confirmar,
      a definir, =agendado, em análise`),
    'state.done': entries(`
      =feito, =feita, concluído, concluída, =completo, =completa, finalizado, finalizada, =realizado, =realizada,
      =pronto, =pronta, =encerrado, =terminado, =executado, =resolvido, =verificado`),
    'state.skipped': entries('=ignorado, =pulado, =saltado, =cancelado, =cancelada, =descartado, fora do escopo'),
    'weight.optional': entries(`
      opcional, facultativo, quando aplicável, caso (aplicável/necessário/seja), conforme necessário, opcionais,
      opcionalmente, facultativ*, se (aplicável/necessário/houver/for o caso/for necessário/for aplicável/aplicar/
      possível/existir/pertinente/requerido/usado/cabível), ^apenas (para/se/em), ^somente (para/se/em),
      ^só (para/se), quando (aplicável/necessário/possível/cabível/houver),
      caso (aplicável/necessário/seja/exista/haja), conforme (necessário/aplicável/o caso), onde aplicável,
      não (obrigatório/obrigatória/requerido/bloqueante), =desejável, eventualmente`),
    'weight.recommended': entries(`
      recomendad*, sugerid*, =baixa, =menor, recomendável, recomendação, preferencialmente, prioridade baixa,
      =baixo`),
    'weight.mandatory': entries(`
      obrigatóri*, requerid*, imprescindível, bloqueante, impeditivo, crític*, indispensável, =alta, importante*,
      obrigatório, necessári*, essencial, essenciais, =deve, bloqueador*, impeditiv*, prioridade alta, =alto,
      mandatóri*, vital`),
    'severity.critical': entries('crític*, urgente, bloqueante, severidade 1, gravidade 1, emergência'),
    'severity.high': entries('=alta, =alto, ^alta, ^alto, =maior, grave, severidade 2'),
    'severity.medium': entries('=média, =médio, ^média, ^médio, moderad*, =normal, severidade 3'),
    'severity.low': entries('=baixa, =baixo, ^baixa, ^baixo, =menor, leve, severidade 4'),
    'branch.if': entries(`
      ^se, ^quando, ^caso, ^em caso de, ^no caso de, ^somente se, ^apenas se, ^só se, ^desde que, ^para cada,
      ^uma vez que, ^ao (falhar)`),
    'branch.otherwise': entries(`
      ^senão, ^caso contrário, ^a menos que, ^exceto, ^salvo se, senão, caso contrário, ^do contrário, ^se não,
      ^exceto se`),
    'choice.mark-one': entries(`
      marque (um/uma/com x), assinale, escolha (um/uma), selecione (um/uma), riscar o que não interessa,
      risque o que não se aplica,
      (marque/escolha/selecione/assinale) (um/uma/uma opção/apenas um/apenas uma/com x/com um x), uma das opções,
      risque o que não (interessa/se aplica)`),
    placeholder: entries(`
      a (definir/preencher/confirmar/completar/determinar), =preencher, =inserir, =descrever, =indicar, =informar,
      =nome, =link, =ligação, =a definir, =pendente, ^informe, ^indique, ^descreva, ^insira, ^preencha, ^adicionar,
      ^seu, ^sua, =data, a confirmar`),
    'list.go-if-all': entries(`
      go se [tod*], prosseguir se, todos os … devem, aprovar se, condições para (go/aprovação), pronto (quando/se),
      go (somente se/apenas se/quando), seguir se, continuar se, implantar se, publicar se,
      todos os [seguintes] (critérios/itens/pontos), todas as condições,
      devem ser (atendidos/verdadeiros/atendidas), deve ser verdadeiro, para aprovar, critérios (de go/go/para go),
      condições (de go/para o go/para implantação), go-live se, pronto para (implantar/produção) (quando/se),
      go se (todos/todas/todo)`),
    'list.no-go-if-any': entries(`
      no-go se, não (implantar/prosseguir/publicar) se, abortar se, parar se,
      qualquer (um/uma) d(e/os/as/estes/estas), critérios (impeditivos/bloqueantes/para abortar),
      no-go (quando/em caso de), no-go se (qualquer/algum/alguma), não (seguir/continuar/lançar/liberar) se,
      cancelar se, interromper se, qualquer (um/uma) (dos/das), algum dos seguintes, alguma das seguintes,
      qualquer dos seguintes, critérios (de no-go/no-go), condições de no-go, impeditivos, bloqueadores`),
    'list.success': entries(`
      critérios de (sucesso/saída/aceite/aceitação/conclusão), definição de (pronto/concluído), bem-sucedido se,
      critério de (sucesso/aceite/saída/aceitação/conclusão), considerado (sucesso/concluído/bem-sucedido), sucesso se,
      concluído quando, pronto quando`),
    'list.prerequisites': entries(`
      pré-requisito*, requisitos, requisitos prévios, pré-condições, condições prévias, =dependências,
      o que é necessário`),
    'label.item': entries(`
      =item, =tarefa, =passo, =etapa, =atividade, =actividade, =ação, =descrição, =requisito, =critério,
      =verificação, =itens, =tarefas, =passos, =etapas, =atividades, =ações, =o quê, =o que, =verificações, =ponto,
      =pontos, =requisitos, =critérios, =teste, =testes, =item de verificação, =controle, =checagem, =tema,
      =assunto, =pergunta, caso de teste, =descrição da atividade`),
    'label.counter': entries('=nº, =n.º, =item, =id, =núm, =número, =n°, =no., =#, =ref'),
    'label.status': entries(`
      =status, =situação, =estado, =feito, =resultado, =ok, =conforme, =concluído, =resultados, =realizado,
      =sim/não, =s/n, =pronto, =andamento, =atende, =verificado, =completo, =ok?, =progresso, =concluído?`),
    'label.owner': entries(`
      =responsável, =dono, =quem, atribuído a, =encarregado, =responsáveis, =pessoa, =a cargo de, =proprietário,
      =atribuído, =executor, =por, responsável pela ação, encarregada`),
    'label.due': entries(`
      =prazo, data limite, =vencimento, até quando, data prevista, =data limite, =data de entrega, =quando,
      =planejado, data de (vencimento/conclusão/entrega), data alvo`),
    'label.evidence': entries(`
      =evidência, =comprovação, =link, =anexo, =comprovante, =evidências, =links, =ticket, =print, =captura,
      capturas de tela, =referência, =documento, =anexos`),
    'label.comment': entries(`
      comentário*, =observações, =obs, =notas, =nota, =detalhe, =detalhes, observação, =motivo, =razão,
      justificativa, =observação, =condição, =condições, =ressalva, =ressalvas`),
    'label.priority': entries(`
      =prioridade, =criticidade, =severidade, =gravidade, =obrigatório, =nível, =risco, =tipo, =peso, =requerido,
      =bloqueante, =importância`),
    'label.metric': entries(`
      métrica, indicador, medida, métricas, indicadores, =medidas, kpi, =parâmetro, medição`),
    'label.target': entries(`
      alvo, esperado, objetivo, aceitável, meta, metas, objetivos, valor esperado, valor alvo, =normal,
      valor normal, faixa normal, limite ok, =ok, =verde, esperada, valor aceitável, linha de base, nominal`),
    'label.actual': entries(`
      =real, =medido, =obtido, =observado, =atual, =actual, =valor, valor atual, valor medido, valor observado,
      valor real, =resultado, resultado obtido, =medição`),
    'label.alert': entries(`
      alerta, limiar de alerta, alarme, aviso, alertas, crítico, crítica, =vermelho, =amarelo, limite crítico,
      limite de (alerta/alarme), limiar crítico, gatilho, rollback (se/em), reverter se, abortar se, perigo,
      alerta se`),
    'label.threshold': entries('limite, limiar, patamar, faixa, limites, limiares, tolerância, =mín/máx'),
    'label.interval': entries(`
      intervalo, frequência, periodicidade, a cada, frequência de (verificação/checagem),
      intervalo de (medição/verificação), =período, =cada`),
    'label.phase': entries('=fase, =fases, =etapa, =etapas, =marco, =marcos, =passo'),
    'label.length': entries(`
      duração, duração (estimada/prevista), =estimativa, =estimado, janela, =janela, =início, =fim, =quando,
      =término, hora de (início/fim), tempo (estimado/previsto), =horário, =hora, =tempo`),
    'label.fact': entries(`
      =título, =versão, =revisão, =autor, criado em, última atualização, =ambiente, =branch, número da mudança,
      =arquivo, =ficheiro, =esforço, =sistema, =projeto, =produto, =documento, =data de criação, =criado por,
      =criado, última modificação, =atualizado, =atualizado em, ambiente (alvo/de destino), =aplicação, =ticket,
      =build, =cliente, =commit, =elaborado por, número (do ticket/da versão/da solicitação/do chamado), =servidor,
      =servidores, janela de (manutenção/implantação/mudança), =versão do documento, =classificação, =chamado`),
    'label.command': entries(`
      =comando, =executar, =rodar, =correr, =comandos, =script, comando a executar, =instrução, =consulta`),
    'label.expected': entries(`
      =esperado, resultado esperado, =saída, deve (mostrar/exibir/retornar), =esperada, esperado,
      resultados esperados, saída esperada, resposta esperada, =resposta, resposta, retorna, deve (ser/ver),
      deveria (mostrar/retornar/ver)`),
    'label.verify-with': entries(`
      verificar com, como verificar, validar com, =verificação, =validação, verificar (por/via),
      método de (verificação/validação), comando de verificação, como (validar/testar), =conferência`),
    'label.contact': entries(`
      =contato, =contacto, =telefone, =celular, =telemóvel, =e-mail, =canal, =plantão, =substituto,
      =disponibilidade, =contatos, =contactos, =email, =correio, =número, =tel, =tel., =backup, telefone celular,
      =ramal`),
    'label.escalation': entries(`
      =escalonamento, =escalada, =nível, =severidade, =gravidade, =incidente, nível de escalonamento, =incidentes`),
    'label.decision': entries(`
      =decisão, decisão (final/go/de go-live), go/no-go, status (geral/global/final), situação geral,
      resultado (geral/global/final), avaliação (geral/final), aprovado para,
      pronto para (produção/implantação/o deploy/implantar), =veredito, =parecer, =recomendação, =conclusão,
      =aprovado, =aprovado?`),
    'label.number': entries(`
      quantidade, número de, quantos, quantas, tamanho, =linhas, duração, tempo de resposta, tempo total,
      porcentagem, percentual, percentagem, taxa, latência, vazão, total, contagem, uso, disponibilidade`),
    'label.symptom': entries('sintoma(s), =sinal, =sinais, =problema, =problemas'),
    'label.solution': entries(`
      solução, soluções, resolução, mitigação, correção, =ação, =ações, =causa, =causas, diagnóstico, =contorno`),
    'compare.less': entries(`
      menos de, menor que, menor do que, abaixo de, inferior a, menor a, inferior, mais rápido que`),
    'compare.at-most': entries(`
      no máximo, máx[imo], menor ou igual, não (mais de/superior a/exceder/ultrapassar), em até, até #, máx.,
      máximo de, máximo, # no máximo, não (exceda/deve exceder/ultrapasse), menor ou igual a, dentro de #,
      # ou menos, em até #, # máximo`),
    'compare.at-least': entries(`
      pelo menos, no mínimo, mínimo, ao menos, maior ou igual, não menos de, mín #, mín. #, mín: #, mínimo de,
      maior ou igual a, # ou mais, a partir de #, não menor que, não inferior a, # mínimo`),
    'compare.more': entries(`
      mais de, maior que, maior do que, acima de, superior a, excede*, ultrapassa*, maior a, superior, mais que,
      exceder, ultrapassar`),
    'compare.between': entries('entre # e #, entre, de # a #'),
    'compare.equal': entries('exatamente, igual a, zero, equivalente a, deve ser, devem ser'),
    'compare.about': entries(`
      aproximadamente, aprox, aprox., cerca de, em torno de, quase, próximo de, por volta de, baixo, mínima`),
    demand: entries(`
      deve[m], deveria, tem que, esperado, meta, manter, deve ser, devem ser, deveriam, esperada, alvo, garantir,
      permanece, permanecer, mantém, é preciso, precisa ser`),
    alert: entries(`
      alerta se, alarme, dispara*, notificar se, escalar se, reverter se, alerta, alertas, alarmes, avisar, aviso,
      notifica, notificar, escala, escalar, abortar se, rollback se, excede o limite, autoescala, configurad*,
      aciona*`),
    'vague.measure': entries(`
      desempenho, latência*, tempo* de resposta, taxa* de erro*, métricas, memória, carga, performance,
      tempo* de carregamento, uso de memória`),
    'vague.quality': entries(`
      aceitável, aceitáveis, normal, normais, estável, estáveis, bom, boa, bons, boas, ótimo*, otimizad*,
      satisfatóri*, razoável, suficiente*, rápid*, adequad*, dentro (dos limites/do normal), sem regressão`),
    'vague.reference': entries(`
      linha de base, habitual, normal, média, alvo, anterior, prévio, baseline, histórico`),
    negation: entries(`
      não, nenhum*, nenhuma, sem, zero, nunca, não deve, não encontrad*, nada, vazi*, ausente, não há, não existe*,
      não foi encontrad*, nem, =0, falta*, livre de`),
    'rollback.trigger': entries(`
      gatilho*, critérios (de reversão/de rollback), quando (reverter/fazer rollback), condições, acionadores,
      critérios (de reversão/de rollback/para rollback/de retorno), critérios, rollback (se/em caso de),
      reverter (se/quando), abortar se, quando (voltar/abortar/acionar), condições (de/para) (reversão/rollback),
      acionador*, ^se, ^quando, ^em caso de, qualquer (um/uma) (dos/das)`),
    'rollback.budget': entries(`
      rto, tempo (máximo/limite/alvo), prazo, em até, dentro de, em menos de, no máximo, máx., menos de,
      limite de tempo, até, deve ser concluído em, tempo de (recuperação/reversão), duração máxima,
      janela de reversão`),
    'rollback.validation': entries(`
      verific*, valid*, confer*, teste*, após (a reversão/o rollback/reverter), confirmar (a recuperação/que),
      pós-rollback`),
    'rollback.option': entries(`
      opção, cenário*, rápido, rápida, completo, completa, parcial, parciais, banco de dados, código, configuração,
      configurações, imediat*, manual, automátic*, plano`),
    'rollback.communication': entries(`
      comunicaç*, comunicar, notificar, notificaç*, informar, avisar, contato*, decisão, pré-requisitos`),
    'unit.millisecond': entries('milissegundo(s), milisegundo(s)'),
    'unit.second': entries('s, seg, seg., segundo(s)'),
    'unit.minute': entries('min, minuto(s)'),
    'unit.hour': entries('h, hora(s)'),
    'unit.day': entries('dia(s)'),
    'unit.week': entries('sem., semana(s)'),
    'unit.month': entries('mês, meses'),
    'unit.percent': entries('%, por cento'),
    'soak.restart': entries(`reinici* … (contagem/contador/prazo/periodo/relogio)`),
    'time.hourly': entries(`a cada hora, de hora em hora`),
    'time.daily': entries(`diari(o/a/amente), todo dia, todos os dias`),
    'time.weekly': entries(`semanal*, toda semana`),
    'metric.less': entries(`latencia, tempo de resposta, erro*, falha*, incidente*, uso, cpu, memoria, duracao`),
    'metric.more': entries(`disponibilidade, taxa de sucesso, vazao, cobertura`),
    'label.diagnosis': entries(`diagnostico`),
    'choice.alternative': entries(`correcao, menor, maior, padrao, normal, emergencial`),
    'choice.scope': entries(`só, somente, apenas, =ambos, =ambas, tudo, =todos, =nenhum`),
  },
}
