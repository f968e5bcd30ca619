// Spanish.
import { entries, numbers, type Table } from '@/lib/domain/checklist/lexicon/table'

export const es: Table = {
  functionWords: entries(`
    el, los, las, sin, según, están, hay, después, hasta, también, cuando, puede, deben, ninguna, ninguno, hacia,
    muy, cualquier, y el, y la, de la, en el`),
  distinctiveWords: entries(`
    aprobaci*, aprobado(s) por, aprobado, aprobada, despliegue*, puesta en (producción/marcha), marcha atrás,
    vuelta atrás, fecha, verificación, validación, prerrequisito*, comprobaci*, prueba(s), monitorización,
    seguimiento*, tarea*, no aplica, pendiente(s), rechazado(s), lanzamiento*, copia de seguridad,
    copias de seguridad, próximos pasos, lecciones aprendidas, visto bueno, si aplica, si procede, umbral*,
    descripción, ejecución, preparación, pasos de, autorizado por, revisado por, firmado por,
    criterios de (éxito/aceptación/salida), obligatorio*, no superado, comentarios, observaciones, si corresponde,
    segundo(s), minuto(s), horas, tiempo* de respuesta, responsable(s)`),
  falseFriends: entries('once'),
  negators: entries('no, aún no, todavía no, no está, no están, no ha sido, no han sido, sin, nunca'),
  fillers: entries(`
    el, la, los, las, un, una, unos, unas, de, del, es, son, está, están, ser, era, debe, deben, debería, a, al, en,
    para, por, con, y, o, todos, todas, ningún, ninguna, esperado, esperada, verificar, comprobar, asegurar, que,
    promedio, media, total, libre, disponible, tras, durante, si`),
  numbers: numbers(`
    un 1, una 1, uno 1, dos 2, tres 3, cuatro 4, cinco 5, seis 6, siete 7, ocho 8, nueve 9, diez 10, doce 12,
    quince 15, veinticuatro 24, treinta 30, media 0.5, medio 0.5`),
  units: {
    bytes: entries('bytes'),
    'req/s': entries('peticiones por segundo, solicitudes por segundo'),
    rows: entries('fila(s), registro(s)'),
    errors: entries('error(es)'),
    characters: entries('carácter, caracteres'),
    cores: entries('núcleo(s)'),
    users: entries('usuario(s)'),
    requests: entries('solicitud(es), petición, peticiones'),
    instances: entries('instancia(s), réplica(s)'),
  },
  words: {
    'kind.prepare': entries(`
      preparación, preparativos, preparar, requisitos previos, prerrequisito*, precondiciones, pre-despliegue,
      previo al despliegue, tareas previas, planificación, alistamiento,
      antes (del/de la/de/de el) (despliegue/puesta en producción/lanzamiento/pase/migración/inicio),
      previo (al/a la) (despliegue/lanzamiento/pase/puesta en producción), pre-lanzamiento, pre-producción$,
      pre-requisitos, preparatorios, condiciones previas, preparación*, =respaldo, =respaldos, =copia de seguridad,
      aprovisionamiento, configuración inicial, congelación, congelamiento, verificaciones previas, pre-vuelo,
      actividades previas`),
    'kind.deploy': entries(`
      ejecución, pasos de despliegue, conmutación, cambio de tráfico, día d, =procedimiento,
      procedimiento de (despliegue/instalación/pase), instalación,
      pasos de (despliegue/instalación/ejecución/la puesta), desplegar, implementación, migración, corte, =ejecutar,
      día del (despliegue/lanzamiento), publicar, plan de ejecución`),
    'kind.verify': entries(`
      verific*, validación, comprobaci*, prueba*, revisión (posterior/técnica/final), =revisión, =control,
      =controles, controles, test, tests, probar, pruebas, validar, validaciones,
      verificación (posterior/post-despliegue), smoke test*, pruebas post-*, chequeo*, comprobar,
      aseguramiento de calidad, regresión`),
    'kind.monitor': entries(`
      monitore*, monitoriz*, monitorización, vigilancia, seguimiento, observación, hipercuidado, estabilización,
      soporte reforzado, =seguimiento, seguimiento (posterior/post-despliegue/de producción/reforzado),
      período de (observación/estabilización), observabilidad, observar, vigilar, supervisión, primeras # horas,
      primeros # días, alertas y monitoreo, reglas de alerta, estabilidad, acompañamiento`),
    'kind.gate': entries(`
      go/no-go, decisión, criterios de (éxito/salida/aceptación/aprobación), punto de decisión, go-/no-go,
      decisión (go/no-go/final/de salida), hito de decisión, compuerta de calidad,
      criterios (go/no-go/de salida/de go/de liberación/de lanzamiento),
      criterio(s) de (éxito/salida/aceptación/aprobación/finalización), definición de (hecho/terminado/listo),
      revisión de preparación, revisión final, verificación final, listo para (producción/desplegar/lanzar),
      punto de control`),
    'kind.signoff': entries(`
      aprobaci*, firma*, autorizaci*, visto bueno, vo bo, conformidad, validación por, aceptación$, firmantes,
      validación (por/de negocio/final/formal), aprobado por, aprobadores, aprobador, aprobaciones, firmas,
      visto-bueno, v.º b.º, vo.bo., acta de (aceptación/conformidad), autorización, autorizado por, sign-off,
      conformidad$, aceptación (formal/del cliente/de usuario)`),
    'kind.rollback': entries(`
      reversión, revertir, marcha atrás, vuelta atrás, plan de (contingencia/reversión/retorno/regreso), plan b,
      deshacer, si algo (sale mal/falla), rollback*, =cancelación, plan de cancelación, abortar, =aborto, retroceso,
      restauración (del servicio/de la versión/de la base de datos), =restauración,
      plan de (restauración/recuperación/rollback/marcha atrás/vuelta atrás/emergencia),
      procedimiento de (reversión/rollback/restauración), volver a la versión anterior, volver atrás,
      en caso de (fallo/falla/error/problema/problemas/emergencia), si algo va mal, reversiones, revertir*,
      recuperación$`),
    'kind.follow-up': entries(`
      próximos pasos, siguientes pasos, retrospectiva, lecciones aprendidas, cierre, acciones posteriores,
      acciones de seguimiento, seguimiento de acciones, siguientes acciones, post-mortem, postmortem,
      retrospectivas, después del lanzamiento$, cierre*, revisión posterior a la implementación,
      acciones pendientes, conclusiones y mejoras, mejora continua`),
    'kind.reference': entries(`
      contactos, referencias, anexo*, glosario, solución de problemas, enlaces, problemas conocidos,
      historial [de cambios/versiones], propósito, introducción, leyenda, escalamiento, roles y responsabilidades,
      =objetivo, =objetivos, =alcance, =notas, =escalado, escalamiento*, escalado (de incidencias/de incidentes),
      =índice, =contenido, =contenidos, tabla de contenidos, =antecedentes, =contacto, contactos*,
      lista de contactos, apéndice*, resolución de problemas, preguntas frecuentes, faq, historial,
      historial del documento, control de (versiones/cambios), registro de cambios, ^acerca de, =visión general,
      =resumen, =contexto, documentos relacionados, enlaces útiles, mejores prácticas, buenas prácticas, =ejemplo,
      =ejemplos, =equipo, =equipos, =cronograma, =calendario, =soporte, =supuestos, acrónimos, definiciones$,
      conclusión, conclusiones, =referencia, bibliografía, matriz de escalamiento`),
    'kind.none': entries(`
      notas de la (versión/release), notas de (versión/lanzamiento/publicación),
      gestor de (despliegue/versiones/releases), responsable de (despliegue/release), responsable del despliegue,
      nombre de la versión, número de versión, fecha de (lanzamiento/despliegue/publicación/versión),
      entorno* de (despliegue/pruebas), destino del despliegue,
      lista de (verificación/comprobación/control/chequeo), checklist*, check-list*, listado*,
      pre-producción (entorno/servidor), preproducción, datos de prueba, usuario* de prueba, cuenta* de prueba,
      firma* (digital/electrónica/gpg/del paquete/de código), herramienta* de monitoreo, prueba de (pago/compra),
      control de acceso*`),
    'kind.explanation': entries(`
      ^qué, ^por qué, ^cómo, ^cuándo usar, =ejemplo, =ejemplos, ^ejemplo, error común, errores comunes, trampa*,
      buenas prácticas, mejores prácticas, conclusión, conclusiones, consejo*, =introducción, =resumen, =contexto,
      =explicación, puntos clave, lecciones$, recomendaciones generales, justificación, =disposiciones generales, =generalidades`),
    readiness: entries(`
      documentad(o/a/os/as), verificad(o/a/os/as), validad(o/a/os/as), preparad(o/a/os/as), disponible*,
      definid(o/a/os/as), identificad(o/a/os/as), confirmad(o/a/os/as), revisad(o/a/os/as), aprobad(o/a/os/as),
      actualizad(o/a/os/as), ensayad(o/a/os/as), comunicad(o/a/os/as), informad(o/a/os/as), asignad(o/a/os/as),
      de guardia, configurad(o/a/os/as), completad(o/a/os/as), listo, listos, está lista, están listas, lista$,
      listas$, programado(s), programada(s), cread(o/a/os/as), probado(s), probada(s), notificad(o/a/os/as),
      disponibles, establecid(o/a/os/as), realizad(o/a/os/as), instalad(o/a/os/as), respaldad(o/a/os/as),
      habilitad(o/a/os/as), activad(o/a/os/as), finalizad(o/a/os/as), cerrad(o/a/os/as), planificad(o/a/os/as),
      planead(o/a/os/as), capacitad(o/a/os/as), acordad(o/a/os/as), registrad(o/a/os/as), al día, en su lugar,
      en su sitio, accesible(s), vigente(s), operativ(o/a/os/as), publicad(o/a/os/as), firmad(o/a/os/as), existe,
      existen, conocid(o/a/os/as), en espera de turno`),
    'time.before': entries(`
      antes de[l], previo a, previa a, # (días/semanas) antes, el día anterior, víspera, antes (de/del),
      antes de (la/el/los/las), # (día/días/hora/horas/semana/semanas/minuto/minutos) (antes/previos/previas),
      día previo, la noche anterior, previos a, previas a, con anticipación, pre-(go-live/deploy*/deployment*/
      release*/launch/cutover/rollout/migration*/despliegue*/lanzamiento/implantación/migración/publicación)`),
    'time.during': entries(`
      durante, en el momento, el día de, =día d, día del (despliegue/lanzamiento), día de la (puesta/migración),
      al momento de, durante (el/la)`),
    'time.after': entries(`
      después de[l], posterior a, inmediatamente después, primeras # horas, d+#, después de (la/el), tras (el/la),
      ^tras, ^luego, posteriores a, posteriormente, una vez (desplegado/desplegada/en producción/lanzado),
      # (minutos/horas/hora/días/día/semanas/semana) (después/más tarde), primeros # (días/minutos),
      primeras # (horas/semanas), día siguiente, al día siguiente, post-(go-live/deploy*/deployment*/release*/
      launch/cutover/rollout/migration*/despliegue*/lanzamiento/producción/puesta en producción/implantación/
      migración/publicación), pos-(go-live/deploy*/deployment*/release*/launch/cutover/rollout/migration*/
      despliegue*/lanzamiento/producción/puesta en producción/implantación/migración/publicación)`),
    'time.event': entries(`
      despliegue*, puesta en (producción/marcha), (pase/paso/salida) a producción, lanzamiento, publicación,
      liberación, implantación, salida en vivo, entrada en vigor, desplegar, implementación, migración,
      pase a producción, paso a producción, go-live, puestas en producción, salida a vivo, actualización, corte,
      lanzar`),
    'time.every': entries(`
      cada #, cada, por hora, diari*, semanal*, una vez (al/por), dos veces al día, continuamente, día hábil,
      cada (hora/día/semana/minuto/mes/media hora), una vez (al día/por día/a la semana/por hora),
      # veces (al/por) (día/hora/semana), mensual*, cada # (minutos/horas/días/segundos), diariamente, por día`),
    'time.at-once': entries('inmediato, inmediata, inmediatamente, de inmediato, al instante, enseguida'),
    'time.soak': entries(`
      hipercuidado, período de (estabilización/observación), periodo de (estabilización/observación),
      estable, estables, estabilidad, estabilización, sin (incidentes/errores/alertas)`),
    enumerator: entries('paso, fase, etapa, parte, sección, capítulo, opción'),
    'sign.signature': entries(`
      firmado por, rúbrica, vo bo, visto bueno, firma, firmas, firmante, firma y sello, firma del, =firmar, v.º b.º,
      vo.bo., =sign-off, firmado [por]`),
    'sign.approved-by': entries(`
      aprobado por, autorizado por, aceptado por, validado por, revisado por, verificado por, conforme,
      aprobada por, aprobador, aprobadores, aprobación, aprobaciones, aprobación de, visto bueno de, autoriza,
      autorizada por, autorización de, revisor, revisora, revisada por, verificada por, comprobado por,
      validación de, =aprueba, =aprobó, =autorizó, =revisó`),
    'sign.name': entries(`
      =nombre, =nombre completo, =nombre y apellidos, =aclaración, =nombres, =apellidos, =nombre del firmante,
      =nombre y cargo, =nombre y apellido`),
    'sign.position': entries(`
      =cargo, =puesto, =rol, =función, =área, en calidad de, =departamento, =organización, =empresa, =compañía,
      =roles, =responsabilidad, =unidad, =equipo, =título, =cargo/rol`),
    'sign.date': entries('fecha, fechas, fecha de (firma/aprobación), fecha y hora, fecha/hora, =el día, =día'),
    'sign.statement': entries(`
      por la presente, yo apruebo, (apruebo/certifico/declaro/confirmo/autorizo) que, apruebo el, apruebo la,
      aprobamos, certificamos, declaramos, el abajo firmante, la abajo firmante, los abajo firmantes, al firmar,
      con mi firma, mi firma, he (leído/revisado)`),
    'sign.acknowledged': entries(`
      enterado, enterada, leído, leído y comprendido, para conocimiento, tomado conocimiento, me doy por enterado`),
    'role.name': entries(`
      responsable de (despliegue/entregas), responsable del despliegue, líder técnico, responsable técnico,
      desarrollador*, equipo de desarrollo, arquitect*, líder de qa, responsable de calidad, dueño de producto,
      responsable de producto, jefe de proyecto, gerente de proyecto, gerente de ingeniería, director técnico,
      operaciones, infraestructura, explotación, ingeniero de guardia, administrador de base de datos,
      responsable de seguridad, oficial de seguridad, delegado de protección de datos, comité de cambios,
      gestor de cambios, responsable de negocio, patrocinador, cliente, responsable del servicio, dueño del sistema,
      soporte, mesa de ayuda, jurídico, cumplimiento, auditoría, finanzas, marketing, comunicación, director*,
      gerente general, jefe de, cio, gestor de incidentes, =guardia, =negocio, área de negocio, =legal, producto,
      =producto, ingeniero* de (guardia/operaciones/despliegue/sistemas/calidad/qa/devops), ingeniera, ingeniería,
      líder (de proyecto/de equipo/funcional/de desarrollo/de pruebas/de producto/de infraestructura),
      jefe (de/del) (proyecto/desarrollo/operaciones/infraestructura/equipo/área/producto/ti/sistemas),
      jefa de proyecto, gerente (de/del) (proyecto/producto/operaciones/ti/sistemas/desarrollo/tecnología),
      responsable (de/del) (producto/proyecto/pruebas/operaciones/infraestructura/negocio/desarrollo/datos/área/
      sistemas/soporte), seguridad, seguridad de la información, calidad, control de calidad,
      equipo de (operaciones/seguridad/producto/qa/calidad/soporte/infraestructura/pruebas), tester, testers,
      administrador* de (sistemas/base de datos/bases de datos/infraestructura),
      coordinador* de (despliegue/proyecto/operaciones), dirección, gerencia, dba, dpo, cab, comité, usuario clave,
      atención al cliente, product owner, propietario del producto, scrum master`),
    'role.head': entries(`
      responsable, jefe, líder, encargad*, coordinador*, equipo, responsables, jefa, líderes, gerente, gestor*,
      director*, administrador*, ingeniero*, ingeniera, dueño, dueña, propietario, comité, equipos, supervisor*,
      analista, especialista, representante, oficial`),
    'role.does-the-work': entries(`
      responsable de (despliegue/entregas), responsable del despliegue, ejecutado por, realizado por, preparado por,
      elaborado por, desplegado por, implementado por, redactado por, autor, ejecutor, operador, hecho por,
      instalado por, coordinador de despliegue, líder de despliegue`),
    'decision.go': entries(`
      go, aprobado, autorizado, aceptado, proceder, favorable, aprobada, aprobados, aprobadas, autorizada, aceptada,
      =aprobar, =autorizar, =aceptar, =continuar, =conforme, =desplegar, =avanzar, luz verde, visto bueno, liberado,
      =apto, dictamen favorable`),
    'decision.conditional': entries(`
      aprobado con (condiciones/observaciones/reservas), condicional, condicionado,
      aprobada con (condiciones/observaciones/reservas/restricciones), aprobado con restricciones,
      aprobación condicional, aprobación condicionada, go (condicional/con condiciones/con reservas),
      con (condiciones/observaciones/reservas/salvedades), aceptado con (reservas/observaciones/condiciones),
      condicionada`),
    'decision.no-go': entries(`
      no-go, rechazado, no aprobado, denegado, no conforme, abortar, cancelado, rechazada, rechazados,
      no (aprobada/autorizado/autorizada/aceptado/aceptada/apto/desplegar/proceder/continuar/avanzar), =rechazar,
      =abortar, =cancelar, =detener, cancelada, denegada, =revertir, =bloquear, desfavorable, no favorable,
      desaprobado`),
    'decision.hold': entries(`
      aplazado, pospuesto, posponer, en espera, diferido, suspendido, reprogramar, aplazada, pospuesta, =aplazar,
      postergado, postergar, =esperar, suspendida, requiere (cambios/trabajo/ajustes), requiere más trabajo,
      cambios solicitados, =retrasar, en pausa`),
    'answer.yes': entries('sí, =si, =s, verdadero, =correcto'),
    'answer.no': entries('no, =n, falso'),
    'answer.not-applicable': entries(`
      n/a, =na, n.a., no (aplica/procede/corresponde/aplicable/requerido/requerida/necesario/necesaria/obligatorio),
      no se requiere, =n/d`),
    'result.pass': entries(`
      superado, superada, aprobado, aprobada, exitoso, exitosa, =éxito, éxito, con éxito, =correcto, =correcta, =ok,
      =conforme, =verde, =pasó, =pasa, =funciona, =bien, =normal, =cumple, =positivo, satisfactorio, satisfactoria,
      =operativo`),
    'result.fail': entries(`
      fallido, fallida, =falló, =falla, =fallo, =error,
      no (superado/superada/conforme/exitoso/cumple/pasa/pasó/funciona), incorrecto, =rojo, =negativo, reprobado,
      con errores, =caído, insatisfactorio, fracaso, =ko`),
    'result.partly': entries(`
      =parcial, parcialmente, =amarillo, =naranja, con observaciones,
      parcialmente (superado/cumplido/exitoso/aprobado), degradado, con incidencias, con advertencias`),
    'result.blocked': entries('bloqueado, bloqueada, no se puede probar, no probable de ejecutar, impedido'),
    'state.todo': entries(`
      no iniciado, sin iniciar, por hacer, sin empezar, =planificado, =nuevo, =por iniciar, =no realizado,
      no (iniciada/realizada/hecho/completado/terminado/probado/comenzado/empezado/ejecutado),
      sin (comenzar/realizar/hacer/probar/completar/terminar), aún no, incompleto, incompleta, pendiente de iniciar,
      =a realizar`),
    'state.running': entries(`
      en curso, en progreso, en proceso, =iniciado, =iniciada, en ejecución, en marcha, en revisión, ejecutándose,
      =trabajando`),
    'state.waiting': entries(`
      en espera, a la espera, =abierto, =abierta, pendiente, pendientes, esperando, por confirmar, por definir,
      =programado`),
    'state.done': entries(`
      =hecho, =hecha, completado, completada, terminado, terminada, =realizado, =realizada, finalizado, finalizada,
      =listo, =lista, =cerrado, =cerrada, =cumplido, =cumplida, =ejecutado, =resuelto, =verificado, =completo`),
    'state.skipped': entries(`
      =omitido, =omitida, =cancelado, =cancelada, =saltado, =descartado, fuera de alcance`),
    'weight.optional': entries(`
      opcional, en su caso, según corresponda, de ser necesario, cuando aplique, opcionales, opcionalmente, si
      (aplica/procede/es necesario/corresponde/fuera necesario/se requiere/es aplicable/es posible/existe/existen/es
      pertinente/hubiera/hubiese/se usa/se utiliza), ^solo (para/si/en), ^sólo (para/si/en), ^únicamente (para/si),
      cuando (aplique/sea necesario/corresponda/proceda/sea posible), según (aplique/sea necesario/proceda/el caso),
      de ser (necesario/posible/aplicable), en caso (necesario/de ser necesario), facultativ*,
      no (obligatorio/obligatoria/requerido/bloqueante), =deseable, donde aplique, eventualmente`),
    'weight.recommended': entries(`
      recomendad*, sugerid*, =baja, =menor, recomendable, recomendación, conveniente, preferiblemente,
      prioridad baja, =bajo`),
    'weight.mandatory': entries(`
      obligatori*, requerid*, imprescindible, bloqueante, crític*, =alta, importante*, obligatorio, necesario*,
      indispensable, esencial*, =debe, bloqueador*, =bloqueo, prioridad alta, =alto, imprescindibles, vital,
      forzoso`),
    'severity.critical': entries('crític*, urgente, bloqueante, gravedad 1, severidad 1, emergencia'),
    'severity.high': entries('=alta, =alto, ^alta, ^alto, =mayor, grave, gravedad 2, severidad 2'),
    'severity.medium': entries('=media, =medio, ^media, ^medio, moderad*, =normal, severidad 3'),
    'severity.low': entries('=baja, =bajo, ^baja, ^bajo, =menor, leve, severidad 4'),
    'branch.if': entries(`
      ^si, ^cuando, ^en caso de, ^en el caso de, ^solo si, ^de ser, ^si se, ^siempre que, ^una vez que, ^para cada,
      ^al (fallar/fracasar)`),
    'branch.otherwise': entries(`
      ^si no, ^en caso contrario, ^de lo contrario, ^salvo [que], ^a menos que, ^excepto, ^de no ser, ^de no,
      de lo contrario, en caso contrario, ^sino`),
    'choice.mark-one': entries(`
      marque con una x, marcar (uno/una), elija (uno/una), seleccione (uno/una), táchese lo que no proceda,
      tachar lo que no corresponda,
      (marque/marcar/elija/elegir/seleccione/seleccionar/escoja) (uno/una/una opción/solo una/sólo una),
      marque con (x/una x), una de las siguientes, tache lo que no (corresponda/proceda)`),
    placeholder: entries(`
      por (definir/completar/determinar/confirmar), a (definir/completar), pendiente de definir, =rellenar,
      =completar, =indicar, =describir, =insertar, =nombre, =enlace, =por definir, =pendiente, ^indique, ^indicar,
      ^describa, ^describir, ^inserte, ^insertar, ^ingrese, ^complete, ^agregar, ^añadir, ^su, su nombre, =fecha,
      por confirmar`),
    'list.go-if-all': entries(`
      go si [todo*/todas], proceder si, todos los … deben, se aprueba si, condiciones para (go/aprobar),
      listo (cuando/si), go (solo si/sólo si/cuando), continuar si, avanzar si, desplegar si,
      todos los [siguientes] (criterios/puntos), todas las condiciones, deben cumplirse, deben cumplirse todos,
      debe cumplirse todo, para aprobar, criterios (de go/go/para go), condiciones de (go/salida), se procede si,
      listo para (desplegar/producción) (cuando/si), pase a producción si`),
    'list.no-go-if-any': entries(`
      no-go si, no (desplegar/proceder/continuar) si, abortar si, detener si, cualquiera de (los siguientes/estas),
      criterios (bloqueantes/de cancelación/para abortar), no-go (cuando/en caso de),
      no (lanzar/publicar/avanzar/salir) si, cancelar si, cualquiera de, si ocurre cualquiera,
      alguno de los siguientes, alguna de las siguientes, criterios (de no-go/no-go/para no-go),
      condiciones de no-go, =bloqueantes, bloqueadores`),
    'list.success': entries(`
      criterios de (éxito/salida/aceptación/finalización), definición de (hecho/terminado), exitoso si,
      criterio de (éxito/salida/aceptación/finalización), se considera (exitoso/exitosa/completo/completado), éxito si,
      terminado cuando, completado cuando, exitosa si`),
    'list.prerequisites': entries(`
      prerrequisito*, pre-requisitos, requisitos, requisitos previos, condiciones previas, precondiciones,
      =dependencias`),
    'label.item': entries(`
      =elemento, =ítem, =punto, =tarea, =paso, =actividad, =acción, =descripción, =requisito, =criterio,
      =verificación, =elementos, =tareas, =pasos, =actividades, =acciones, =qué, =verificaciones, =puntos,
      =requisitos, =criterios, =prueba, =pruebas, =concepto, =control, =comprobación, =comprobaciones, =tema,
      =asunto, =pregunta, caso de prueba, punto de control, =ítems, =item`),
    'label.counter': entries('=n.º, =nº, =núm, =id, =no., =número, =nro, =nro., =#, =ref'),
    'label.status': entries(`
      =estado, =situación, =hecho, =resultado, =cumple, =ok, =resultados, =realizado, =completado, =cumplido,
      =sí/no, =si/no, =s/n, =listo, =avance, =conforme, =verificado, =cumple?`),
    'label.owner': entries(`
      =responsable, =encargado, asignado a, =quién, =dueño, a cargo de, =responsables, =persona, =a cargo,
      =propietario, =asignado, =ejecutor, =por, responsable de la acción, encargada`),
    'label.due': entries(`
      =vencimiento, fecha límite, =plazo, para cuándo, fecha objetivo, =fecha límite,
      fecha de (vencimiento/entrega/compromiso), =cuándo, =planificado, fecha prevista, fecha estimada`),
    'label.evidence': entries(`
      =evidencia, =prueba, =enlace, =comprobante, =adjunto, =evidencias, =enlaces, =vínculo, =ticket, captura*,
      =referencia, =documento, =soporte, =adjuntos`),
    'label.comment': entries(`
      comentario*, =observaciones, =notas, =nota, =detalle, =detalles, observación, =motivo, =razón, justificación,
      =condición, =condiciones, =reservas`),
    'label.priority': entries(`
      =prioridad, =criticidad, =severidad, =importancia, =obligatorio, =nivel, =riesgo, =tipo, =peso, =requerido,
      =bloqueante, =gravedad`),
    'label.metric': entries(`
      métrica, indicador, medida, métricas, indicadores, =medidas, kpi, =parámetro, medición`),
    'label.target': entries(`
      objetivo, esperado, valor esperado, aceptable, meta, metas, objetivos, valor objetivo, =normal, valor normal,
      rango normal, umbral ok, =ok, aceptables, =verde, esperada, valor aceptable, línea base, nominal`),
    'label.actual': entries(`
      =real, =medido, =obtenido, =observado, =actual, =valor, valor actual, valor medido, valor observado,
      valor real, =resultado, resultado obtenido, =medición`),
    'label.alert': entries(`
      alerta, umbral de alerta, alarma, advertencia, alertas, crítico, crítica, =rojo, =amarillo, umbral crítico,
      umbral de (advertencia/alarma), disparador, rollback (si/a), revertir si, abortar si, peligro, alerta si`),
    'label.threshold': entries('umbral, límite, tope, rango, umbrales, límites, tolerancia, =mín/máx'),
    'label.interval': entries(`
      intervalo, frecuencia, periodicidad, cada, frecuencia de (revisión/chequeo), intervalo de (medición/revisión),
      =período, =periodo`),
    'label.phase': entries('=fase, =fases, =etapa, =etapas, =hito, =hitos, =paso'),
    'label.length': entries(`
      duración, duración (estimada/prevista), =estimación, =estimado, ventana, =ventana, ventana de tiempo, =inicio,
      =fin, =cuándo, hora de (inicio/fin), tiempo (estimado/previsto), =horario, =hora, =tiempo`),
    'label.fact': entries(`
      =título, =versión, =revisión, =autor, =creado, última actualización, =entorno, =ambiente, =rama,
      número de cambio, =archivo, =esfuerzo, =sistema, =proyecto, =producto, =documento, =fecha de creación,
      =creado por, creado el, última modificación, =actualizado, entorno (destino/objetivo), =aplicación, =ticket,
      =build, =cliente, =commit, =elaborado por, número de (ticket/versión/solicitud/cambio), =servidor,
      =servidores, ventana de (mantenimiento/despliegue/cambio), =versión del documento, =clasificación, =branch`),
    'label.command': entries(`
      =comando, =ejecutar, =comandos, =script, comando a ejecutar, =instrucción, =consulta`),
    'label.expected': entries(`
      =esperado, resultado esperado, =salida, debe (mostrar/devolver), =esperada, esperado, resultados esperados,
      salida esperada, respuesta esperada, =respuesta, devuelve, retorna, debe (ser/retornar/ver/verse),
      debería (mostrar/devolver/ver)`),
    'label.verify-with': entries(`
      verificar con, comprobar con, cómo verificar, =verificación, =comprobación, =validación,
      verificar (mediante/por), método de (verificación/validación), comando de verificación, validar con,
      cómo (comprobar/validar)`),
    'label.contact': entries(`
      =contacto, =teléfono, =móvil, =celular, =correo, =canal, =guardia, =suplente, =disponibilidad, =contactos,
      =correo electrónico, =email, =e-mail, =número, =tel, =tel., =respaldo, =horario de atención, teléfono móvil`),
    'label.escalation': entries(`
      =escalamiento, =escalado, =nivel, =severidad, =gravedad, =incidente, nivel de escalamiento, =incidencia,
      =incidentes, =incidencias`),
    'label.decision': entries(`
      =decisión, decisión (final/go/de salida), go/no-go, estado (general/global/final),
      resultado (general/global/final), evaluación (general/final), aprobado para,
      listo para (producción/desplegar/el despliegue), =veredicto, =dictamen, =recomendación, =conclusión,
      =aprobado, =¿aprobado?`),
    'label.number': entries(`
      cantidad, número de, cuántos, cuántas, tamaño, =filas, duración, tiempo de respuesta, tiempo total,
      porcentaje, tasa, latencia, rendimiento, total, conteo, uso, recuento, disponibilidad`),
    'label.symptom': entries('síntoma(s), =señal, =señales, =problema, =problemas'),
    'label.solution': entries(`
      solución, soluciones, resolución, mitigación, corrección, =acción, =acciones, remedio, =causa, =causas,
      =diagnóstico`),
    'compare.less': entries(`
      menos de, menor que, menor a, por debajo de, inferior a, inferior, debajo de, más rápido que`),
    'compare.at-most': entries(`
      como máximo, máx[imo], a lo sumo, menor o igual, no (más de/mayor a/superior a/supere), en menos de, hasta #,
      máx., máximo de, # como máximo, no (exceder/exceda/debe exceder/superar), menor o igual (a/que), dentro de #,
      # o menos, no mayor que, # máximo`),
    'compare.at-least': entries(`
      al menos, como mínimo, mínimo, por lo menos, mayor o igual, no menos de, mín #, mín. #, mín: #, mínimo de,
      mayor o igual (a/que), # o más, a partir de #, no menor (que/a), no inferior a, # mínimo`),
    'compare.more': entries(`
      más de, mayor que, mayor a, por encima de, superior a, supera*, excede*, superior, arriba de, más que,
      superar, exceder`),
    'compare.between': entries('entre # y #, entre, de # a #'),
    'compare.equal': entries('exactamente, igual a, cero, equivalente a'),
    'compare.about': entries(`
      aproximadamente, aprox, aprox., cerca de, alrededor de, casi, próximo a, unos, bajo, mínima`),
    demand: entries(`
      debe[n], debería, tiene que, esperado, objetivo, mantener, deberían, debería ser, debe ser, deben ser,
      esperada, asegurar, permanece, permanecer, mantiene, hay que`),
    alert: entries(`
      alerta si, alarma, dispar*, notificar si, escalar si, revertir si, alerta, alertas, alarmas, avisar, aviso,
      notifica, escala, escalar, abortar si, rollback si, excede el umbral, autoescalado, configurad*`),
    'vague.measure': entries(`
      rendimiento, latencia*, tiempo* de respuesta, tasa* de error*, métricas, memoria, carga, desempeño,
      tiempo* de carga`),
    'vague.quality': entries(`
      aceptable*, normal*, estable*, bueno*, buena*, correcto, óptimo*, optimizad*, satisfactori*, razonable*,
      suficiente*, rápid*, adecuad*, dentro de (límites/lo normal), sin regresión`),
    'vague.reference': entries(`
      línea base, habitual, normal, promedio, objetivo, anterior, previo, baseline, histórico`),
    negation: entries(`
      no, ningún*, ninguna, sin, cero, nunca, no debe, no encontrad*, nada, vací*, ausente, ningún, no hay,
      no se encuentr*, no existe*, ni, =0, falta*, libre de`),
    'rollback.trigger': entries(`
      disparador*, criterios (de reversión/de cancelación/para abortar), cuándo revertir, condiciones,
      desencadenante*, detonante*, criterios de (rollback/reversión/cancelación/retorno), criterios,
      rollback (si/en caso de), revertir (si/cuando), abortar si, cuándo (hacer rollback/abortar/volver),
      condiciones (de/para) (reversión/rollback), activador*, ^si, ^cuando, ^en caso de,
      cualquiera de los siguientes`),
    'rollback.budget': entries(`
      rto, tiempo (máximo/límite/objetivo), en menos de, dentro de, máximo, máx., menos de, límite de tiempo,
      como máximo, debe (completarse/terminar) en, tiempo de (recuperación/reversión), duración máxima,
      ventana de reversión, hasta`),
    'rollback.validation': entries(`
      verific*, valid*, comprob*, prueba*, después (de la reversión/del rollback/de revertir),
      confirmar (la recuperación/que), post-rollback`),
    'rollback.option': entries(`
      opción, escenario*, rápido, rápida, completo, completa, parcial*, base de datos, código, configuración*,
      inmediat*, manual, automátic*, plan`),
    'rollback.communication': entries(`
      comunicaci*, comunicar, notificar, notificaci*, informar, avisar, contacto*, decisión, requisitos previos`),
    'unit.millisecond': entries('milisegundo(s)'),
    'unit.second': entries('s, seg, seg., segundo(s)'),
    'unit.minute': entries('min, minuto(s)'),
    'unit.hour': entries('h, hr, hrs, hora(s)'),
    'unit.day': entries('día(s)'),
    'unit.week': entries('sem, sem., semana(s)'),
    'unit.month': entries('mes, meses'),
    'unit.percent': entries('%, por ciento, porciento'),
    'soak.restart': entries(`reinici* … (contador/plazo/periodo/reloj)`),
    'time.hourly': entries(`cada hora`),
    'time.daily': entries(`diari(o/a/amente), cada dia`),
    'time.weekly': entries(`semanal*, cada semana`),
    'metric.less': entries(`latencia, tiempo de respuesta, error*, fallo*, incidente*, uso, cpu, memoria, duracion`),
    'metric.more': entries(`disponibilidad, tasa de exito, rendimiento, cobertura`),
    'label.diagnosis': entries(`diagnostico`),
    'choice.alternative': entries(`parche, menor, mayor, estandar, normal, emergencia`),
    'choice.scope': entries(`solo, solamente, únicamente, =ambos, =ambas, todo, =todos, =ninguno`),
  },
}
