<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>An agreement that holds the work. Nothing you enter ever leaves this computer by itself.</source>
        <translation>Un acuerdo que sostiene el trabajo. Nada de lo que usted escribe sale por sí solo de esta computadora.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Qt and PySide are used under the GNU LGPL 3. Their libraries lie beside the program and may be replaced by your own build; the sources are at %1.</source>
        <translation>Qt y PySide se usan según la licencia GNU LGPL 3. Sus bibliotecas están junto al programa y usted puede reemplazarlas por su propia versión; el código fuente está en %1.</translation>
    </message>
    <message>
        <source>Save how to check a paper</source>
        <translation>Guardar cómo revisar un papel</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Texto de la licencia</translation>
    </message>
    <message>
        <source>Third-party notices</source>
        <translation>Avisos de terceros</translation>
    </message>
    <message>
        <source>Version %1, with Python %2, Qt %3 and PySide %4</source>
        <translation>Versión %1, con Python %2, Qt %3 y PySide %4</translation>
    </message>
</context>
<context>
    <name>AdviceLines</name>
    <message>
        <source>Go there</source>
        <translation>Ir allí</translation>
    </message>
    <message>
        <source>Say “%1”</source>
        <translation>Decir «%1»</translation>
    </message>
    <message>
        <source>That is fine as it is</source>
        <translation>Está bien así</translation>
    </message>
</context>
<context>
    <name>AfterPage</name>
    <message>
        <source>A consent, or the whole agreement.</source>
        <translation>Un permiso, o todo el acuerdo.</translation>
    </message>
    <message>
        <source>A copy with every change marked</source>
        <translation>Una copia con cada cambio marcado</translation>
    </message>
    <message>
        <source>A sealed paper is never touched. What happens to it stands on a page of its own, sealed as well.</source>
        <translation>Un papel sellado no se toca nunca. Lo que pasa con él está en una hoja propia, también sellada.</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>It stays readable and is marked as void.</source>
        <translation>Se puede leer y queda marcado como anulado.</translation>
    </message>
    <message>
        <source>It was made by mistake</source>
        <translation>Se hizo por error</translation>
    </message>
    <message>
        <source>Old and new side by side; both sign.</source>
        <translation>Lo viejo y lo nuevo lado a lado; firman los dos.</translation>
    </message>
    <message>
        <source>Something in it changes</source>
        <translation>Algo en él cambia</translation>
    </message>
    <message>
        <source>Something in it is taken back</source>
        <translation>Algo en él se retira</translation>
    </message>
    <message>
        <source>The client said no to something</source>
        <translation>La persona dijo que no a algo</translation>
    </message>
    <message>
        <source>The paper that it made void holds again.</source>
        <translation>El papel que anuló vuelve a valer.</translation>
    </message>
    <message>
        <source>They did not sign, or did not want what you offered.</source>
        <translation>No firmó, o no quiso lo que usted ofreció.</translation>
    </message>
    <message>
        <source>To read beside it; it is not the agreement.</source>
        <translation>Para leer al lado; no es el acuerdo.</translation>
    </message>
    <message>
        <source>What changed since?</source>
        <translation>¿Qué cambió desde entonces?</translation>
    </message>
    <message>
        <source>Without a paper</source>
        <translation>Sin un papel</translation>
    </message>
</context>
<context>
    <name>AmendForm</name>
    <message>
        <source>Choose a point and write it as it is to be. Everything you leave alone stays as it was signed.</source>
        <translation>Elija un punto y escríbalo como va a quedar. Lo que no toque sigue como se firmó.</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>From when, and why</source>
        <translation>Desde cuándo y por qué</translation>
    </message>
    <message>
        <source>Only if you both want it to stand here.</source>
        <translation>Solo si los dos quieren que conste aquí.</translation>
    </message>
    <message>
        <source>What changes in “%1”?</source>
        <translation>¿Qué cambia en “%1”?</translation>
    </message>
</context>
<context>
    <name>AnewPage</name>
    <message>
        <source>Copying and comparing ...</source>
        <translation>Copiando y comparando...</translation>
    </message>
    <message>
        <source>Encrypting anew</source>
        <translation>Cifrar de nuevo</translation>
    </message>
    <message>
        <source>Encrypting everything anew</source>
        <translation>Cifrando todo de nuevo</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Your vault is copied under a new key, and the copy is read back and compared. Only then is it used, and the former one removed. If the power fails, you have the one or the other, whole.</source>
        <translation>Su caja fuerte se copia con una clave nueva, y la copia se lee y se compara. Solo entonces se usa, y la anterior se quita. Si falla la corriente, usted tiene una o la otra, entera.</translation>
    </message>
</context>
<context>
    <name>ArrangeForm</name>
    <message>
        <source>Arrange: %1</source>
        <translation>Ordenar: %1</translation>
    </message>
    <message>
        <source>Earlier in this part</source>
        <translation>Antes en esta parte</translation>
    </message>
    <message>
        <source>In the booklet</source>
        <translation>En el folleto</translation>
    </message>
    <message>
        <source>Keep it so</source>
        <translation>Dejarlo así</translation>
    </message>
    <message>
        <source>Later in this part</source>
        <translation>Después en esta parte</translation>
    </message>
    <message>
        <source>Law, or a fixed text, stands behind it. Why do you leave it out?</source>
        <translation>Detrás hay una ley o un texto fijo. ¿Por qué lo quita?</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
    <message>
        <source>Leave the whole topic out</source>
        <translation>Quitar el tema entero</translation>
    </message>
    <message>
        <source>Needed by: %1. If you leave the topic out, these stay, but what they need from it is not asked any more.</source>
        <translation>Lo necesitan: %1. Si quita el tema, estos se quedan, pero ya no se pregunta lo que necesitan de él.</translation>
    </message>
    <message>
        <source>On a new paper that is signed by itself</source>
        <translation>En un documento nuevo que se firma aparte</translation>
    </message>
    <message>
        <source>What a new paper is called, %1</source>
        <translation>Cómo se llama el documento nuevo, %1</translation>
    </message>
    <message>
        <source>Where it is printed</source>
        <translation>Dónde se imprime</translation>
    </message>
    <message>
        <source>Where “%1” stands</source>
        <translation>Dónde está «%1»</translation>
    </message>
    <message>
        <source>Whom the topic concerns</source>
        <translation>A quién concierne el tema</translation>
    </message>
    <message>
        <source>Whom “%1” concerns</source>
        <translation>A quién concierne «%1»</translation>
    </message>
</context>
<context>
    <name>AskedReason</name>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
</context>
<context>
    <name>AskingPage</name>
    <message>
        <source>%1, signed on %2</source>
        <translation>%1, firmado el %2</translation>
    </message>
    <message>
        <source>Change it with them</source>
        <translation>Cambiarlo con esa persona</translation>
    </message>
    <message>
        <source>Clients to ask again</source>
        <translation>Clientes a quienes volver a preguntar</translation>
    </message>
    <message>
        <source>Give the new notice</source>
        <translation>Dar el aviso nuevo</translation>
    </message>
    <message>
        <source>No longer in your wording</source>
        <translation>Ya no está en su redacción</translation>
    </message>
    <message>
        <source>Nobody: every paper says what your wording says now.</source>
        <translation>Nadie: cada documento dice lo que dice ahora su redacción.</translation>
    </message>
    <message>
        <source>Not on this paper yet</source>
        <translation>Aún no está en este documento</translation>
    </message>
    <message>
        <source>Noted. This client is asked again only if your wording changes.</source>
        <translation>Anotado. Solo se volverá a preguntar a esta persona si cambia su redacción.</translation>
    </message>
    <message>
        <source>Says otherwise now</source>
        <translation>Ahora dice otra cosa</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Dejar a un lado</translation>
    </message>
    <message>
        <source>Their papers hold as they were signed. What you published since says some of it otherwise, so talk it through with each, or say why it can stay.</source>
        <translation>Sus documentos valen como se firmaron. Lo que usted publicó después dice algo de otro modo: háblelo con cada persona, o diga por qué puede quedar así.</translation>
    </message>
    <message>
        <source>Told, or given anew</source>
        <translation>Dicho, o dado de nuevo</translation>
    </message>
    <message>
        <source>Why it can stay as it is</source>
        <translation>Por qué puede quedar como está</translation>
    </message>
    <message>
        <source>no reference</source>
        <translation>sin referencia</translation>
    </message>
</context>
<context>
    <name>Awake</name>
    <message>
        <source>A session is open</source>
        <translation>Hay una sesión abierta</translation>
    </message>
</context>
<context>
    <name>Away</name>
    <message>
        <source>The vault is being closed</source>
        <translation>Se está cerrando la caja fuerte</translation>
    </message>
</context>
<context>
    <name>BackupBar</name>
    <message>
        <source>Everything is kept. The vault closes by itself when the backup is whole.</source>
        <translation>Todo está guardado. La caja fuerte se cierra sola cuando la copia está completa.</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Haciendo una copia de seguridad</translation>
    </message>
    <message>
        <source>Skip it this time</source>
        <translation>Saltarla esta vez</translation>
    </message>
</context>
<context>
    <name>BackupLine</name>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Copy one to a stick</source>
        <translation>Copiar una a una memoria USB</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decidir</translation>
    </message>
    <message>
        <source>If the laptop is gone, the ones beside the vault are gone too.</source>
        <translation>Si el portátil falta, faltan también las que están junto a la caja fuerte.</translation>
    </message>
    <message>
        <source>It takes a minute, and changes nothing.</source>
        <translation>Tarda un minuto y no cambia nada.</translation>
    </message>
    <message>
        <source>Last one: %1</source>
        <translation>La última: %1</translation>
    </message>
    <message>
        <source>Please put a backup on a stick or another disk this month.</source>
        <translation>Este mes, ponga una copia de seguridad en una memoria USB o en otro disco.</translation>
    </message>
    <message>
        <source>Please try a backup this month.</source>
        <translation>Este mes, pruebe una copia de seguridad.</translation>
    </message>
    <message>
        <source>See the backups</source>
        <translation>Ver las copias</translation>
    </message>
    <message>
        <source>See what to do</source>
        <translation>Ver qué hacer</translation>
    </message>
    <message>
        <source>The first is made when you lock or quit.</source>
        <translation>La primera se hace cuando usted bloquea o cierra.</translation>
    </message>
    <message>
        <source>The vault did not pass its check on %1.</source>
        <translation>La caja fuerte no pasó su revisión: %1.</translation>
    </message>
    <message>
        <source>The vault of before lies beside it until you keep this one.</source>
        <translation>La caja fuerte de antes está al lado hasta que usted se quede con esta.</translation>
    </message>
    <message>
        <source>Try one</source>
        <translation>Probar una</translation>
    </message>
    <message>
        <source>You restored a backup.</source>
        <translation>Usted restauró una copia de seguridad.</translation>
    </message>
    <message>
        <source>Your earlier backups are safe, and none is cleared away any more.</source>
        <translation>Sus copias anteriores están a salvo, y ya no se quita ninguna.</translation>
    </message>
</context>
<context>
    <name>BackupWays</name>
    <message>
        <source>A copy of the damaged vault is made. Its name says that it is one.</source>
        <translation>Se hizo una copia de la caja fuerte dañada. Su nombre lo dice.</translation>
    </message>
    <message>
        <source>Backups (*.backup)</source>
        <translation>Copias de seguridad (*.backup)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close the vault and go on</source>
        <translation>Cerrar la caja fuerte y seguir</translation>
    </message>
    <message>
        <source>Copy it as it is</source>
        <translation>Copiarla tal como está</translation>
    </message>
    <message>
        <source>It is restored beside the vault, counted, and wiped again. Your vault is not touched. It opens with the passphrase or the recovery code of its own day.</source>
        <translation>Se restaura junto a la caja fuerte, se cuenta y se borra otra vez. Su caja fuerte no se toca. La copia se abre con la frase de contraseña o el código de recuperación de su propio día.</translation>
    </message>
    <message>
        <source>Keep it, remove the former</source>
        <translation>Quedarme con esta y quitar la anterior</translation>
    </message>
    <message>
        <source>Keep this vault?</source>
        <translation>¿Quedarse con esta caja fuerte?</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo así</translation>
    </message>
    <message>
        <source>No good backup could be made</source>
        <translation>No se pudo hacer una copia buena</translation>
    </message>
    <message>
        <source>Passphrase or recovery code of that day</source>
        <translation>Frase de contraseña o código de recuperación de ese día</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>¿Restaurar esta copia?</translation>
    </message>
    <message>
        <source>The backup is made: checked, written, read back and whole.</source>
        <translation>La copia está hecha: revisada, escrita, leída de nuevo y completa.</translation>
    </message>
    <message>
        <source>The vault of before the restore is removed for good, with everything that only it holds. Backups stay.</source>
        <translation>La caja fuerte de antes de restaurar se quita para siempre, con todo lo que solo está en ella. Las copias de seguridad se quedan.</translation>
    </message>
    <message>
        <source>This vault stays. The former one is removed.</source>
        <translation>Esta caja fuerte se queda. La anterior se quitó.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probarla</translation>
    </message>
    <message>
        <source>Try this backup</source>
        <translation>Probar esta copia</translation>
    </message>
    <message>
        <source>Where should the backup go?</source>
        <translation>¿Adónde debe ir la copia?</translation>
    </message>
    <message>
        <source>Which backup?</source>
        <translation>¿Qué copia?</translation>
    </message>
    <message>
        <source>Your vault is closed and put aside, whole. Then you type the passphrase or the recovery code of that day, and the backup takes its place. What came later is not in it. You can put the former vault back.</source>
        <translation>Su caja fuerte se cierra y se aparta, entera. Después usted escribe la frase de contraseña o el código de recuperación de ese día, y la copia ocupa su lugar. Lo que vino después no está en ella. Puede volver a poner la caja fuerte anterior.</translation>
    </message>
</context>
<context>
    <name>BackupWords</name>
    <message>
        <source>Agreements</source>
        <translation>Acuerdos</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Papeles</translation>
    </message>
    <message>
        <source>Private notes</source>
        <translation>Notas privadas</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sesiones</translation>
    </message>
</context>
<context>
    <name>BackupsField</name>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Look at the backups</source>
        <translation>Ver las copias de seguridad</translation>
    </message>
    <message>
        <source>When the last one was made, where they lie, and how to try one.</source>
        <translation>Cuándo se hizo la última, dónde están y cómo probar una.</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>Add a folder</source>
        <translation>Añadir una carpeta</translation>
    </message>
    <message>
        <source>Another folder</source>
        <translation>Otra carpeta</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Hacer una copia ahora</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message>
        <source>Beside the vault only</source>
        <translation>Solo junto a la caja fuerte</translation>
    </message>
    <message>
        <source>Checking, copying and reading it back ...</source>
        <translation>Revisando, copiando y leyendo de nuevo ...</translation>
    </message>
    <message>
        <source>Copy to a stick</source>
        <translation>Copiar a una memoria USB</translation>
    </message>
    <message>
        <source>If this laptop is lost, a backup and your sheet of paper bring all of it back.</source>
        <translation>Si este portátil se pierde, una copia y su hoja de papel lo traen todo de vuelta.</translation>
    </message>
    <message>
        <source>It is on another disk than the vault.</source>
        <translation>Está en otro disco que la caja fuerte.</translation>
    </message>
    <message>
        <source>It is on the same disk as the vault, and is lost with it.</source>
        <translation>Está en el mismo disco que la caja fuerte, y se pierde con él.</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Quedarme con esta</translation>
    </message>
    <message>
        <source>Last tried: %1</source>
        <translation>Última prueba: %1</translation>
    </message>
    <message>
        <source>No backup lies in the folders below.</source>
        <translation>No hay ninguna copia en las carpetas de abajo.</translation>
    </message>
    <message>
        <source>None was tried yet. Open one below to try it.</source>
        <translation>Todavía no se probó ninguna. Abra una de abajo para probarla.</translation>
    </message>
    <message>
        <source>One is made each day in the folder beside the vault. It cannot help if the laptop is gone: let each one go to another disk too, or copy one to a stick.</source>
        <translation>Cada día se hace una en la carpeta junto a la caja fuerte. No ayuda si falta el portátil: deje que cada una vaya también a otro disco, o copie una a una memoria USB.</translation>
    </message>
    <message>
        <source>One on a stick</source>
        <translation>Una en una memoria USB</translation>
    </message>
    <message>
        <source>Put the former back</source>
        <translation>Volver a poner la anterior</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>The last good backup</source>
        <translation>La última copia buena</translation>
    </message>
    <message>
        <source>The vault did not pass its check on %1. No backup is cleared away any more. Open the last good one below and restore it.</source>
        <translation>La caja fuerte no pasó su revisión: %1. Ya no se quita ninguna copia. Abra abajo la última buena y restáurela.</translation>
    </message>
    <message>
        <source>The vault of before lies beside this one, whole. Look around first. Then keep this one, which removes the former for good, or put the former back.</source>
        <translation>La caja fuerte de antes está junto a esta, entera. Primero mire con calma. Después quédese con esta, lo que quita la anterior para siempre, o vuelva a poner la anterior.</translation>
    </message>
    <message>
        <source>There is none yet. One is made when you lock or quit.</source>
        <translation>Todavía no hay ninguna. Se hace una cuando usted bloquea o cierra.</translation>
    </message>
    <message>
        <source>This folder is not there now. Plug its stick or disk in.</source>
        <translation>Esta carpeta no está ahora. Conecte su memoria USB o su disco.</translation>
    </message>
    <message>
        <source>What there is</source>
        <translation>Lo que hay</translation>
    </message>
    <message>
        <source>Where they lie</source>
        <translation>Dónde están</translation>
    </message>
    <message>
        <source>You restored a backup</source>
        <translation>Usted restauró una copia de seguridad</translation>
    </message>
    <message>
        <source>of a damaged vault</source>
        <translation>de una caja fuerte dañada</translation>
    </message>
</context>
<context>
    <name>BlankEditors</name>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
</context>
<context>
    <name>BlankHelper</name>
    <message>
        <source>Insert a blank</source>
        <translation>Insertar un espacio en blanco</translation>
    </message>
    <message>
        <source>Or press %1</source>
        <translation>O pulse %1</translation>
    </message>
    <message>
        <source>“%1” is no blank yet. Do you mean one of these?</source>
        <translation>“%1” todavía no es un espacio en blanco. ¿Quiere decir uno de estos?</translation>
    </message>
    <message>
        <source>“%1” is no blank yet. Finish its name, or take the bracket away.</source>
        <translation>“%1” todavía no es un espacio en blanco. Termine su nombre o quite el corchete.</translation>
    </message>
</context>
<context>
    <name>BlankList</name>
    <message>
        <source>Blanks</source>
        <translation>Espacios en blanco</translation>
    </message>
    <message>
        <source>Look for a blank</source>
        <translation>Buscar un espacio en blanco</translation>
    </message>
</context>
<context>
    <name>BlankSetPage</name>
    <message>
        <source>Blank papers</source>
        <translation>Papeles en blanco</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Para quién</translation>
    </message>
    <message>
        <source>Language of the papers</source>
        <translation>Idioma de los papeles</translation>
    </message>
    <message>
        <source>The number at its foot is the one to name when you enter it afterwards.</source>
        <translation>El número al pie es el que se indica al pasarlo después al programa.</translation>
    </message>
    <message>
        <source>With the booklet</source>
        <translation>Con el folleto</translation>
    </message>
</context>
<context>
    <name>BlankWords</name>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Press to change it</source>
        <translation>Presione para cambiarlo</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Usar esto</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>sin decidir</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>sugerido</translation>
    </message>
</context>
<context>
    <name>BookingFoot</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Begin the session</source>
        <translation>Empezar la sesión</translation>
    </message>
    <message>
        <source>Did not take place</source>
        <translation>No tuvo lugar</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>Guardar para después</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>Guardar los cambios</translation>
    </message>
</context>
<context>
    <name>BookingForm</name>
    <message>
        <source>%1. Give it now, and note the day you did: the record will say so.</source>
        <translation>%1. Entréguelo ahora y anote el día: así constará en el registro.</translation>
    </message>
    <message>
        <source>Another session is booked at this time.</source>
        <translation>Hay otra sesión reservada a esta hora.</translation>
    </message>
    <message>
        <source>Language, access, a safe way to write</source>
        <translation>Idioma, necesidades, vía segura</translation>
    </message>
    <message>
        <source>More about this client</source>
        <translation>Más sobre este cliente</translation>
    </message>
    <message>
        <source>Notices given</source>
        <translation>Avisos entregados</translation>
    </message>
    <message>
        <source>Papers and notices</source>
        <translation>Papeles y avisos</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Mostrar todo</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Mostrar menos</translation>
    </message>
    <message>
        <source>This day has passed.</source>
        <translation>Este día ya pasó.</translation>
    </message>
    <message>
        <source>Time plan</source>
        <translation>Plan de tiempo</translation>
    </message>
    <message>
        <source>When and how</source>
        <translation>Cuándo y cómo</translation>
    </message>
    <message>
        <source>Who comes</source>
        <translation>Quién viene</translation>
    </message>
    <message>
        <source>Who else has a say, and who pays</source>
        <translation>Quién más opina y quién paga</translation>
    </message>
    <message>
        <source>Who takes part</source>
        <translation>Quién participa</translation>
    </message>
    <message>
        <source>Your own documents</source>
        <translation>Sus propios documentos</translation>
    </message>
</context>
<context>
    <name>BookingLeaving</name>
    <message>
        <source>It comes off your list, and cannot be begun any more. You may keep what you noted for it, or erase it for good. If nothing else is filed of this client, the name goes as well; the reference, the days and which papers were handed over stay.</source>
        <translation>Sale de su lista y ya no se puede empezar. Puede guardar lo que anotó o borrarlo para siempre. Si no hay nada más archivado de este cliente, se borra también el nombre; quedan la referencia, los días y qué papeles se entregaron.</translation>
    </message>
    <message>
        <source>It then stands on your home page until the session. Nothing of it is lost.</source>
        <translation>Queda en su página de inicio hasta la sesión. No se pierde nada.</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>Guardar para después</translation>
    </message>
    <message>
        <source>Keep this for later?</source>
        <translation>¿Guardar esto para después?</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejarla como está</translation>
    </message>
    <message>
        <source>Leave without keeping</source>
        <translation>Salir sin guardar</translation>
    </message>
    <message>
        <source>Off the list, erase them</source>
        <translation>Quitar y borrar las notas</translation>
    </message>
    <message>
        <source>Off the list, keep the notes</source>
        <translation>Quitar y guardar las notas</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Quedarme aquí</translation>
    </message>
    <message>
        <source>This session did not take place</source>
        <translation>Esta sesión no tuvo lugar</translation>
    </message>
</context>
<context>
    <name>BookingPage</name>
    <message>
        <source>Before the session</source>
        <translation>Antes de la sesión</translation>
    </message>
    <message>
        <source>Not ready yet</source>
        <translation>Todavía no está listo</translation>
    </message>
    <message>
        <source>Please write the name first.</source>
        <translation>Escriba primero el nombre.</translation>
    </message>
    <message>
        <source>The papers are noted with the client they are for.</source>
        <translation>Los papeles se anotan con el cliente para quien son.</translation>
    </message>
</context>
<context>
    <name>ByHandPaper</name>
    <message>
        <source>Better without the client&apos;s name.</source>
        <translation>Mejor sin el nombre del cliente.</translation>
    </message>
    <message>
        <source>For example because an insurer asks for longer. It can be changed any time.</source>
        <translation>Por ejemplo, porque una aseguradora pide más tiempo. Se puede cambiar en cualquier momento.</translation>
    </message>
    <message>
        <source>Keep it until</source>
        <translation>Guardarlo hasta</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>Guardar esto</translation>
    </message>
    <message>
        <source>Keep this file until another day</source>
        <translation>Guardar este expediente hasta otro día</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
</context>
<context>
    <name>CameBack</name>
    <message>
        <source>Came back with a restored backup</source>
        <translation>Volvió con una copia restaurada</translation>
    </message>
    <message>
        <source>Files that had been destroyed after that backup, and are back: %1. They are listed under Files to look at; destroy them again there.</source>
        <translation>Expedientes que se habían destruido después de esa copia y han vuelto: %1. Están en la lista de Expedientes por revisar; destrúyalos de nuevo allí.</translation>
    </message>
    <message>
        <source>Files that had been put on hold after it, and are on hold no longer: %1.</source>
        <translation>Expedientes que se habían retenido después de ella y ya no lo están: %1.</translation>
    </message>
    <message>
        <source>Files whose hold had been lifted after it, and that are on hold again: %1.</source>
        <translation>Expedientes que habían dejado de estar retenidos después de ella y vuelven a estarlo: %1.</translation>
    </message>
    <message>
        <source>It had been destroyed: destroy it again</source>
        <translation>Se había destruido: destrúyalo de nuevo</translation>
    </message>
    <message>
        <source>It had been put on hold: do that again</source>
        <translation>Se había retenido: reténgalo de nuevo</translation>
    </message>
    <message>
        <source>Its hold had been lifted: lift it again</source>
        <translation>Ya no estaba retenido: quite otra vez la retención</translation>
    </message>
    <message>
        <source>The custodian&apos;s sheet of that day counts again, and a newer one does not.</source>
        <translation>La hoja de custodia de aquel día vuelve a valer, y una más nueva no.</translation>
    </message>
    <message>
        <source>The passphrase of that day opens the vault again. If you changed it because somebody knew it, change it again.</source>
        <translation>La frase de acceso de aquel día vuelve a abrir la caja fuerte. Si la cambió porque alguien la conocía, cámbiela otra vez.</translation>
    </message>
    <message>
        <source>The recovery sheet of that day opens the vault again, and the newer one does not.</source>
        <translation>La hoja de recuperación de aquel día vuelve a abrir la caja fuerte, y la más nueva no.</translation>
    </message>
</context>
<context>
    <name>CardAsking</name>
    <message>
        <source>Everything is kept. Put the card in and type its PIN: it is asked each time.</source>
        <translation>Todo está guardado. Introduzca la tarjeta y escriba su PIN: se pide cada vez.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Seal with the card</source>
        <translation>Sellar con la tarjeta</translation>
    </message>
    <message>
        <source>Seal with your card</source>
        <translation>Selle con su tarjeta</translation>
    </message>
</context>
<context>
    <name>CardChoosing</name>
    <message>
        <source>%1 is asked to sign a trial, so that you see which seal it has.</source>
        <translation>Se pide a %1 que firme una prueba, para que usted vea qué sello tiene.</translation>
    </message>
    <message>
        <source>Every file</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Mirarlo</translation>
    </message>
    <message>
        <source>Module for cards</source>
        <translation>Módulo para tarjetas</translation>
    </message>
    <message>
        <source>The PIN of your card</source>
        <translation>El PIN de su tarjeta</translation>
    </message>
    <message>
        <source>The file of your card&apos;s maker</source>
        <translation>El archivo del fabricante de su tarjeta</translation>
    </message>
    <message>
        <source>Which card?</source>
        <translation>¿Qué tarjeta?</translation>
    </message>
    <message>
        <source>Which seal?</source>
        <translation>¿Qué sello?</translation>
    </message>
</context>
<context>
    <name>CertificatePage</name>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>It is filed in the register. Whoever asks may have a copy.</source>
        <translation>Está archivado en el registro. Quien lo pida puede tener una copia.</translation>
    </message>
</context>
<context>
    <name>ChangeSealPaper</name>
    <message>
        <source>From now on every paper is sealed with it. Papers sealed before stay valid, and this vault still knows them as its own.</source>
        <translation>Desde ahora todos los papeles se sellan con él. Los que se sellaron antes siguen valiendo, y esta caja fuerte los sigue reconociendo como suyos.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Seal with this from now on</source>
        <translation>Sellar con este desde ahora</translation>
    </message>
</context>
<context>
    <name>ChangesSide</name>
    <message>
        <source>Another proposal</source>
        <translation>Otra propuesta</translation>
    </message>
    <message>
        <source>As it stands the draft cannot be published: “%1” %2</source>
        <translation>Así como está, el borrador no se puede publicar: «%1» %2</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ir allí</translation>
    </message>
    <message>
        <source>Go through the parts and change what you would say otherwise. Nothing you write here reaches a client before you publish it. Papers that are signed, and sessions under way, keep the words they began with.</source>
        <translation>Recorra las partes y cambie lo que usted diría de otro modo. Nada de lo que escriba aquí llega a un cliente antes de que lo publique. Los papeles firmados y las sesiones en curso conservan las palabras con las que empezaron.</translation>
    </message>
    <message>
        <source>In another order</source>
        <translation>En otro orden</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Omitido</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Not translated yet: %1</source>
        <translation>Sin traducir todavía: %1</translation>
    </message>
    <message>
        <source>On papers, and before the session</source>
        <translation>En los documentos y antes de la sesión</translation>
    </message>
    <message>
        <source>Read your changes here once more. Clients meet them after you publish.</source>
        <translation>Lea aquí sus cambios una vez más. Los clientes los verán cuando los publique.</translation>
    </message>
    <message>
        <source>Save as a file with my practice&apos;s name</source>
        <translation>Guardar con mi nombre</translation>
    </message>
    <message>
        <source>Save as a file without a name</source>
        <translation>Guardar sin nombre</translation>
    </message>
    <message>
        <source>Take in a file</source>
        <translation>Tomar un archivo</translation>
    </message>
    <message>
        <source>The screen shows the whole sentence now</source>
        <translation>La pantalla muestra ahora la frase entera</translation>
    </message>
    <message>
        <source>This comes with the update</source>
        <translation>Esto viene con la actualización</translation>
    </message>
    <message>
        <source>What stands in it</source>
        <translation>Qué contiene</translation>
    </message>
    <message>
        <source>Your own wording</source>
        <translation>Su propia redacción</translation>
    </message>
    <message>
        <source>Your reason: %1</source>
        <translation>Su motivo: %1</translation>
    </message>
    <message>
        <source>a row</source>
        <translation>una fila</translation>
    </message>
    <message>
        <source>an answer to choose</source>
        <translation>una respuesta para elegir</translation>
    </message>
    <message>
        <source>its title</source>
        <translation>su título</translation>
    </message>
    <message>
        <source>short, on the screen</source>
        <translation>breve, en la pantalla</translation>
    </message>
    <message>
        <source>the example</source>
        <translation>el ejemplo</translation>
    </message>
    <message>
        <source>the hint</source>
        <translation>la ayuda</translation>
    </message>
    <message>
        <source>the question</source>
        <translation>la pregunta</translation>
    </message>
    <message>
        <source>what you say aloud</source>
        <translation>lo que usted dice en voz alta</translation>
    </message>
    <message>
        <source>your cue</source>
        <translation>su indicación</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 de %2 archivos</translation>
    </message>
    <message>
        <source>Anybody can check a sealed paper without Holdfast: in a PDF reader that shows signatures, or with openssl. One page says how.</source>
        <translation>Cualquiera puede revisar un papel sellado sin Holdfast: en un lector de PDF que muestre firmas o con openssl. Una página explica cómo.</translation>
    </message>
    <message>
        <source>Check a file</source>
        <translation>Revisar un archivo</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Elegir una carpeta</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Elegir archivos</translation>
    </message>
    <message>
        <source>Drop files or a folder anywhere on this page, or</source>
        <translation>Suelte archivos o una carpeta en cualquier lugar de esta página, o</translation>
    </message>
    <message>
        <source>Every file</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>Is a paper still what was signed? The file is only read, never changed.</source>
        <translation>¿Sigue siendo un papel lo que se firmó? El archivo solo se lee, nunca se cambia.</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Documento PDF</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texto sin formato</translation>
    </message>
    <message>
        <source>Print how to check</source>
        <translation>Imprimir cómo revisar</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Se lee el archivo</translation>
    </message>
    <message>
        <source>Save a report</source>
        <translation>Guardar un informe</translation>
    </message>
    <message>
        <source>Save it</source>
        <translation>Guardarla</translation>
    </message>
    <message>
        <source>Show what is yours alone</source>
        <translation>Mostrar lo que es solo suyo</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Detener aquí</translation>
    </message>
    <message>
        <source>The report was saved as %1.</source>
        <translation>El informe se guardó como %1.</translation>
    </message>
    <message>
        <source>What was prepared, and how to reach the client safely</source>
        <translation>Lo que se preparó, y cómo comunicarse con el cliente sin riesgo</translation>
    </message>
    <message>
        <source>Yours alone: turn the screen away first</source>
        <translation>Solo suyo: gire antes la pantalla</translation>
    </message>
    <message>
        <source>checked-files</source>
        <translation>archivos-revisados</translation>
    </message>
</context>
<context>
    <name>ChecksPage</name>
    <message>
        <source>And %1 more.</source>
        <translation>Y %1 más.</translation>
    </message>
    <message>
        <source>Check the log</source>
        <translation>Revisar el registro</translation>
    </message>
    <message>
        <source>Check the whole vault</source>
        <translation>Revisar toda la caja fuerte</translation>
    </message>
    <message>
        <source>Checked %1, %2: every entry is there, and none was changed.</source>
        <translation>Revisado el %1, %2: están todas las anotaciones y ninguna fue cambiada.</translation>
    </message>
    <message>
        <source>Checked %1, %2: every entry, paper, note and page is as it was filed.</source>
        <translation>Revisado el %1, %2: cada anotación, documento, nota y página está como se archivó.</translation>
    </message>
    <message>
        <source>Checked %1, %2: not everything is as it was filed. Keep this vault as it is, delete nothing, and compare it with a backup.</source>
        <translation>Revisado el %1, %2: no todo está como se archivó. Deje esta caja fuerte como está, no borre nada y compárela con una copia de seguridad.</translation>
    </message>
    <message>
        <source>Checked %1, %2: the log does not hold from entry %3 on. It was changed, or something was taken out. Change nothing, keep the vault as it is, and compare it with a backup and with the numbers on your papers.</source>
        <translation>Revisado el %1, %2: el registro no se sostiene desde la anotación %3. Se cambió, o se quitó algo. No cambie nada, deje la caja fuerte como está y compárela con una copia de seguridad y con los números de sus papeles.</translation>
    </message>
    <message>
        <source>Checking every entry ...</source>
        <translation>Revisando cada anotación ...</translation>
    </message>
    <message>
        <source>Checking every paper and every page ...</source>
        <translation>Revisando cada documento y cada página ...</translation>
    </message>
    <message>
        <source>Entry %1 of this vault has other letters. Please compare them once more with the paper. If they are right, this log is not the one of that day, or the paper belongs to another vault.</source>
        <translation>La anotación %1 de esta caja fuerte tiene otras letras. Compárelas una vez más con el papel. Si están bien, este registro no es el de aquel día, o el papel es de otra caja fuerte.</translation>
    </message>
    <message>
        <source>Every entry is tied to the one before it, so a change shows here.</source>
        <translation>Cada anotación está atada a la anterior; por eso un cambio se nota aquí.</translation>
    </message>
    <message>
        <source>Is all of it there?</source>
        <translation>¿Está todo?</translation>
    </message>
    <message>
        <source>It was not checked yet.</source>
        <translation>Todavía no se ha revisado.</translation>
    </message>
    <message>
        <source>Last checked %1, %2. %3.</source>
        <translation>Última revisión: a las %2 del %1. %3.</translation>
    </message>
    <message>
        <source>Please type the number, and at least 16 of the letters and digits that follow it.</source>
        <translation>Escriba el número y al menos 16 de las letras y cifras que le siguen.</translation>
    </message>
    <message>
        <source>The log and the vault</source>
        <translation>El registro y la caja fuerte</translation>
    </message>
    <message>
        <source>The log ends at entry %1, letters %2.</source>
        <translation>El registro termina en la anotación %1, letras %2.</translation>
    </message>
    <message>
        <source>The mark is there, but before it something was changed: the log does not hold at entry %4. Keep the vault as it is and compare it with a backup.</source>
        <translation>La marca está, pero antes de ella se cambió algo: el registro no se sostiene en la anotación %4. Deje la caja fuerte como está y compárela con una copia de seguridad.</translation>
    </message>
    <message>
        <source>This log ends at entry %3, and the paper says %1. Please compare the number once more. If it is right, this vault is older than the paper: it was put back from a copy, or the paper belongs to another vault.</source>
        <translation>Este registro termina en la anotación %3 y el papel dice %1. Compare el número una vez más. Si está bien, esta caja fuerte es más antigua que el papel: se repuso desde una copia, o el papel es de otra caja fuerte.</translation>
    </message>
    <message>
        <source>This paper&apos;s mark is in the chain: entry %1, of %2. Nothing before it was changed since.</source>
        <translation>La marca de este papel está en la cadena: anotación %1, del %2. Nada de lo anterior se ha cambiado desde entonces.</translation>
    </message>
    <message>
        <source>This vault is older than its mark: read more</source>
        <translation>Esta caja fuerte es más antigua que su marca: leer más</translation>
    </message>
    <message>
        <source>What this can show, and what it cannot</source>
        <translation>Lo que esto puede mostrar y lo que no</translation>
    </message>
    <message>
        <source>Whoever changes, removes or exchanges an entry breaks the chain, and the check finds where. Somebody who has the passphrase, a tool and time could write a whole new chain. Only papers outside can show that: their mark is then in no chain. So keep the records you print, and the backups.</source>
        <translation>Quien cambia, quita o intercambia una anotación rompe la cadena, y la revisión encuentra dónde. Alguien que tenga la frase de acceso, una herramienta y tiempo podría escribir una cadena nueva entera. Solo los papeles de fuera pueden mostrarlo: su marca no está entonces en ninguna cadena. Por eso guarde las actas que imprime y las copias de seguridad.</translation>
    </message>
</context>
<context>
    <name>ChoicesField</name>
    <message>
        <source>Add one of your own</source>
        <translation>Añadir una suya</translation>
    </message>
    <message>
        <source>Add one of your own: %1</source>
        <translation>Añadir una suya: %1</translation>
    </message>
    <message>
        <source>This stays: a question needs two to choose from.</source>
        <translation>Esta se queda: una pregunta necesita dos para elegir.</translation>
    </message>
    <message>
        <source>This stays: it decides whether these are said: %1.</source>
        <translation>Esta se queda: decide si se dice esto: %1.</translation>
    </message>
    <message>
        <source>What can be chosen</source>
        <translation>Lo que se puede elegir</translation>
    </message>
    <message>
        <source>one of your own</source>
        <translation>una suya</translation>
    </message>
</context>
<context>
    <name>Chooser</name>
    <message>
        <source>%1 · suggested</source>
        <translation>%1 · sugerido</translation>
    </message>
</context>
<context>
    <name>ClientPage</name>
    <message>
        <source>A consent of an insurer or of your lawyer, on a day of its own.</source>
        <translation>Un consentimiento de una aseguradora o de su abogado, en un día aparte.</translation>
    </message>
    <message>
        <source>A page about a signed paper</source>
        <translation>Una hoja sobre un papel firmado</translation>
    </message>
    <message>
        <source>Another paper</source>
        <translation>Otro documento</translation>
    </message>
    <message>
        <source>Change a point, take something back, note a no, or void a mistake.</source>
        <translation>Cambiar un punto, retirar algo, anotar un no o anular un error.</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation>Hoja de contacto</translation>
    </message>
    <message>
        <source>Every opening, print, copy and change, with its day.</source>
        <translation>Cada apertura, impresión, copia y cambio, con su día.</translation>
    </message>
    <message>
        <source>Filed %1, %2</source>
        <translation>Archivado: %1, %2</translation>
    </message>
    <message>
        <source>For you alone</source>
        <translation>Solo para usted</translation>
    </message>
    <message>
        <source>Go on where you left</source>
        <translation>Seguir donde paró</translation>
    </message>
    <message>
        <source>Goes on at the next meeting. Last met %1, %2</source>
        <translation>Sigue en la próxima reunión. Última reunión: %1, %2</translation>
    </message>
    <message>
        <source>How to reach this client safely. It is never handed out.</source>
        <translation>Cómo contactar sin riesgo con este cliente. No se entrega nunca.</translation>
    </message>
    <message>
        <source>Last saved %1, %2</source>
        <translation>Guardado por última vez: %1, %2</translation>
    </message>
    <message>
        <source>Nothing is filed yet</source>
        <translation>Todavía no hay nada archivado</translation>
    </message>
    <message>
        <source>Other papers</source>
        <translation>Otros papeles</translation>
    </message>
    <message>
        <source>Reference %1</source>
        <translation>Referencia %1</translation>
    </message>
    <message>
        <source>Session of %1</source>
        <translation>Sesión del %1</translation>
    </message>
    <message>
        <source>Sign a document of your own</source>
        <translation>Firmar un documento propio</translation>
    </message>
    <message>
        <source>Something changed since?</source>
        <translation>¿Cambió algo desde entonces?</translation>
    </message>
    <message>
        <source>The papers of the first session will stand here.</source>
        <translation>Aquí estarán los papeles de la primera sesión.</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>El expediente</translation>
    </message>
    <message>
        <source>Waiting for their signed copy</source>
        <translation>Esperan su copia firmada</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Lo que se hizo</translation>
    </message>
    <message>
        <source>Which points, stands under “Your wording”. Change them together.</source>
        <translation>Qué puntos son, está en “Su texto”. Cámbienlos juntos.</translation>
    </message>
    <message>
        <source>Who saw or changed this file</source>
        <translation>Quién vio o cambió este expediente</translation>
    </message>
    <message>
        <source>Your wording says some of this otherwise now</source>
        <translation>Su texto dice ahora algo de esto de otra manera</translation>
    </message>
    <message>
        <source>continued %1</source>
        <translation>continuado el %1</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>sellado</translation>
    </message>
</context>
<context>
    <name>ClientRow</name>
    <message>
        <source>Last session %1</source>
        <translation>Última sesión: %1</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>reservada</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminado</translation>
    </message>
    <message>
        <source>no reference</source>
        <translation>sin referencia</translation>
    </message>
    <message>
        <source>no session yet</source>
        <translation>todavía sin sesión</translation>
    </message>
    <message>
        <source>nothing signed</source>
        <translation>nada firmado</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>retenido</translation>
    </message>
    <message>
        <source>permission expired</source>
        <translation>permiso vencido</translation>
    </message>
    <message>
        <source>review due</source>
        <translation>toca revisar</translation>
    </message>
    <message>
        <source>signature missing</source>
        <translation>falta una firma</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>firmado</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>time is over</source>
        <translation>plazo cumplido</translation>
    </message>
    <message>
        <source>to be printed</source>
        <translation>por imprimir</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>void</source>
        <translation>anulado</translation>
    </message>
</context>
<context>
    <name>ClientsPage</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clientes</translation>
    </message>
    <message>
        <source>Clients stand here once a first session has begun.</source>
        <translation>Aquí aparecen los clientes cuando empieza una primera sesión.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Resultados: %1</translation>
    </message>
    <message>
        <source>In all: %2</source>
        <translation>En total: %2</translation>
    </message>
    <message>
        <source>Name, reference or title of a paper</source>
        <translation>Nombre, referencia o título de un papel</translation>
    </message>
    <message>
        <source>Nobody is filed under these words.</source>
        <translation>No hay nadie archivado con estas palabras.</translation>
    </message>
    <message>
        <source>Nobody stands so now.</source>
        <translation>Ahora nadie está así.</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Todavía nadie</translation>
    </message>
</context>
<context>
    <name>ClosingPage</name>
    <message>
        <source>Closing</source>
        <translation>Cerrando</translation>
    </message>
    <message>
        <source>Everything is kept. This window closes by itself in a moment.</source>
        <translation>Todo está guardado. Esta ventana se cierra sola en un momento.</translation>
    </message>
    <message>
        <source>Good-bye for today</source>
        <translation>Hasta la próxima</translation>
    </message>
    <message>
        <source>Holdfast</source>
        <translation>Holdfast</translation>
    </message>
</context>
<context>
    <name>ComingRow</name>
    <message>
        <source>A first session</source>
        <translation>Una primera sesión</translation>
    </message>
    <message>
        <source>Meeting %1</source>
        <translation>Reunión %1</translation>
    </message>
    <message>
        <source>No day yet</source>
        <translation>Todavía sin día</translation>
    </message>
    <message>
        <source>Second meeting</source>
        <translation>Segunda reunión</translation>
    </message>
    <message>
        <source>goes on where you left</source>
        <translation>sigue donde paró</translation>
    </message>
    <message>
        <source>no reference</source>
        <translation>sin referencia</translation>
    </message>
</context>
<context>
    <name>ComparedSide</name>
    <message>
        <source>On papers, and before the session</source>
        <translation>En los documentos y antes de la sesión</translation>
    </message>
    <message>
        <source>What changed in %1</source>
        <translation>Qué cambió en la %1</translation>
    </message>
</context>
<context>
    <name>ContactPage</name>
    <message>
        <source>Contact sheet</source>
        <translation>Hoja de contacto</translation>
    </message>
    <message>
        <source>For you alone. Looking at it and printing it are noted. Keep it apart from the client&apos;s papers.</source>
        <translation>Solo para usted. Queda anotado cada vez que se mira o se imprime. Guárdela aparte de los papeles del cliente.</translation>
    </message>
    <message>
        <source>With the client&apos;s name</source>
        <translation>Con el nombre del cliente</translation>
    </message>
</context>
<context>
    <name>CopyForm</name>
    <message>
        <source>%1&apos;s, and nobody else&apos;s</source>
        <translation>las de %1, y de nadie más</translation>
    </message>
    <message>
        <source>Also what is kept apart: the record of each session, private answers, and how to reach the client safely. It is part of a whole record</source>
        <translation>También lo que se guarda aparte: el registro de cada sesión, respuestas privadas y cómo contactar sin riesgo. Es parte del expediente completo</translation>
    </message>
    <message>
        <source>Ask the client first: is it safe to have this at home? Who else opens the computer, or the post?</source>
        <translation>Pregunte primero: ¿es seguro tener esto en casa? ¿Quién más abre la computadora, o el correo?</translation>
    </message>
    <message>
        <source>In which form?</source>
        <translation>¿En qué forma?</translation>
    </message>
    <message>
        <source>It is written as</source>
        <translation>Se escribe como</translation>
    </message>
    <message>
        <source>Make sure that you have the client&apos;s written yes, and that this person needs all of it.</source>
        <translation>Asegúrese de tener el sí por escrito, y de que esta persona lo necesita todo.</translation>
    </message>
    <message>
        <source>Never inside: your private notes, words that were taken back, and pages that belong only to others. The copy says so.</source>
        <translation>Nunca dentro: sus notas privadas, palabras que se retiraron, y páginas que son solo de otras personas. La copia lo dice.</translation>
    </message>
    <message>
        <source>Of what is kept apart, only what this person said goes along, and no record of a session. Read it first: one may have answered for both.</source>
        <translation>De lo que se guarda aparte va solo lo que dijo esta persona, y ningún registro de sesión. Léalo antes: puede que una persona haya respondido por las dos.</translation>
    </message>
    <message>
        <source>Only the papers, without the account of the sessions</source>
        <translation>Solo los documentos, sin el relato de las sesiones</translation>
    </message>
    <message>
        <source>Outside the vault these files are as private as what they hold. Keep them where only you can open them, and erase them when they have done their work.</source>
        <translation>Fuera de la bóveda nada protege estos archivos. Guárdelos donde solo usted pueda abrirlos, y bórrelos cuando ya no hagan falta.</translation>
    </message>
    <message>
        <source>Pages of</source>
        <translation>Páginas de</translation>
    </message>
    <message>
        <source>Please choose a form: a folder, one file, or one with a password.</source>
        <translation>Elija una forma: una carpeta, un archivo, o uno con contraseña.</translation>
    </message>
    <message>
        <source>Please choose whom the copy is for.</source>
        <translation>Elija para quién es la copia.</translation>
    </message>
    <message>
        <source>Please choose whose pages go.</source>
        <translation>Elija de quién son las páginas que van.</translation>
    </message>
    <message>
        <source>Please write who gets it, by name.</source>
        <translation>Escriba quién la recibe, por su nombre.</translation>
    </message>
    <message>
        <source>Read the order once more: it may want less than everything. A lawyer&apos;s letter is no court order. Ask for advice before anything is handed over.</source>
        <translation>Lea la orden otra vez: quizá pide menos que todo. La carta de un abogado no es una orden judicial. Pida consejo antes de entregar nada.</translation>
    </message>
    <message>
        <source>The client&apos;s name in the name of the folder or file</source>
        <translation>El nombre de la persona en el nombre de la carpeta o del archivo</translation>
    </message>
    <message>
        <source>The copy is for</source>
        <translation>La copia es para</translation>
    </message>
    <message>
        <source>The papers, an account of what was settled and when, the same for programs, and how to check everything without Holdfast.</source>
        <translation>Los documentos, un relato de lo que se acordó y cuándo, lo mismo para programas, y cómo comprobarlo todo sin Holdfast.</translation>
    </message>
    <message>
        <source>What goes along?</source>
        <translation>¿Qué va dentro?</translation>
    </message>
    <message>
        <source>Who gets it, by name</source>
        <translation>Quién la recibe, por su nombre</translation>
    </message>
    <message>
        <source>Whom is it for?</source>
        <translation>¿Para quién es?</translation>
    </message>
    <message>
        <source>Whose pages?</source>
        <translation>¿De quién son las páginas?</translation>
    </message>
    <message>
        <source>Why everybody&apos;s pages go together</source>
        <translation>Por qué van juntas las páginas de todos</translation>
    </message>
    <message>
        <source>a court or an authority</source>
        <translation>un juzgado o una autoridad</translation>
    </message>
    <message>
        <source>a folder with plain files; whoever finds it can read it</source>
        <translation>una carpeta con archivos sencillos; quien la encuentre puede leerla</translation>
    </message>
    <message>
        <source>another clinician</source>
        <translation>otro profesional</translation>
    </message>
    <message>
        <source>everybody&apos;s, together</source>
        <translation>las de todos, juntas</translation>
    </message>
    <message>
        <source>one PDF with everything inside, behind a password</source>
        <translation>un PDF con todo dentro, con contraseña</translation>
    </message>
    <message>
        <source>one zip file without a password; whoever finds it can read it</source>
        <translation>un archivo zip sin contraseña; quien lo encuentre puede leerlo</translation>
    </message>
    <message>
        <source>the client</source>
        <translation>la persona</translation>
    </message>
    <message>
        <source>the practice itself, to keep or to move</source>
        <translation>la propia consulta, para guardar o mudarse</translation>
    </message>
</context>
<context>
    <name>CopyPage</name>
    <message>
        <source>A copy to read. It is not the agreement.</source>
        <translation>Una copia para leer. No es el acuerdo.</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>Junto a</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Para quién</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Guardar una copia</translation>
    </message>
    <message>
        <source>So far: %1</source>
        <translation>Hasta ahora: %1</translation>
    </message>
    <message>
        <source>beside the paper signed %1</source>
        <translation>junto al papel firmado el %1</translation>
    </message>
</context>
<context>
    <name>CorrectPage</name>
    <message>
        <source>A name or a number that is wrong is put right here, and what it said before stays. A signed paper never changes: for that there is “Something changed since?”.</source>
        <translation>Aquí se corrige un nombre o un número equivocado, y lo que decía antes se conserva. Un documento firmado no cambia nunca: para eso está “¿Cambió algo desde entonces?”.</translation>
    </message>
    <message>
        <source>About the client</source>
        <translation>Sobre la persona</translation>
    </message>
    <message>
        <source>Add what the client wants said</source>
        <translation>Añadir lo que la persona quiere que conste</translation>
    </message>
    <message>
        <source>Added at the client&apos;s request</source>
        <translation>Añadido a petición de la persona</translation>
    </message>
    <message>
        <source>Correct what is kept</source>
        <translation>Corregir lo que se guarda</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Correcciones</translation>
    </message>
    <message>
        <source>From the last session</source>
        <translation>De la última sesión</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Tags, parted by commas</source>
        <translation>Etiquetas, separadas por comas</translation>
    </message>
    <message>
        <source>Where they do not agree with what the record says.</source>
        <translation>Cuando no está de acuerdo con lo que dice el expediente.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
</context>
<context>
    <name>CourtWords</name>
    <message>
        <source>Only you see this. It is kept apart. A court could still ask to see it.</source>
        <translation>Solo usted ve esto. Se guarda aparte. Aun así, un juzgado podría pedir verlo.</translation>
    </message>
</context>
<context>
    <name>CrashPage</name>
    <message>
        <source>Close Holdfast</source>
        <translation>Cerrar Holdfast</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Copiar el informe</translation>
    </message>
    <message>
        <source>Holdfast made a mistake</source>
        <translation>Holdfast cometió un error</translation>
    </message>
    <message>
        <source>Report without any client data</source>
        <translation>Informe sin datos de ningún cliente</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Algo salió mal</translation>
    </message>
    <message>
        <source>This is our fault, not yours. Every answer you settled was filed in the vault before the page moved on, and it is still there.

Close Holdfast and open it again: it comes back at the same card. If you are with your client, paper and a pen will do until then.</source>
        <translation>La culpa es nuestra, no suya. Cada respuesta acordada se archivó en la caja fuerte antes de pasar de página, y ahí sigue.

Cierre Holdfast y ábralo otra vez: vuelve a la misma tarjeta. Si está con su cliente, mientras tanto bastan papel y bolígrafo.</translation>
    </message>
    <message>
        <source>Try to go on</source>
        <translation>Intentar seguir</translation>
    </message>
</context>
<context>
    <name>CuePaper</name>
    <message>
        <source>For you, the practitioner</source>
        <translation>Para usted, terapeuta</translation>
    </message>
</context>
<context>
    <name>Cues</name>
    <message>
        <source>Goal attainment today: T = %1. 50 is what was hoped for. Talk about it; it is no mark.</source>
        <translation>Logro de las metas hoy: T = %1. 50 es lo que se esperaba. Háblenlo; no es una calificación.</translation>
    </message>
    <message>
        <source>Keep in mind</source>
        <translation>Tenga en cuenta</translation>
    </message>
    <message>
        <source>Questions you might ask</source>
        <translation>Preguntas que puede hacer</translation>
    </message>
    <message>
        <source>Say it back</source>
        <translation>Repetirlo con sus palabras</translation>
    </message>
    <message>
        <source>Say: “%1”</source>
        <translation>Diga: «%1»</translation>
    </message>
</context>
<context>
    <name>CustodianHome</name>
    <message>
        <source>1. Reach the clients</source>
        <translation>1. Avisar a los clientes</translation>
    </message>
    <message>
        <source>2. Hand over what is theirs</source>
        <translation>2. Entregar lo que es suyo</translation>
    </message>
    <message>
        <source>3. Keep the rest locked away</source>
        <translation>3. Guardar el resto bajo llave</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>Todos los clientes</translation>
    </message>
    <message>
        <source>Before you call anybody, look at their contact sheet: which number is safe, and what must not be said. Begin with whoever has the next appointment.</source>
        <translation>Antes de llamar a alguien, mire su hoja de contacto: qué número es seguro y qué no se debe decir. Empiece por quien tenga la próxima cita.</translation>
    </message>
    <message>
        <source>Choose a client</source>
        <translation>Elegir un cliente</translation>
    </message>
    <message>
        <source>Clients may want their file, or want it to go to a new therapist. Have that in writing. Then choose the client here, and at the end of their page “A copy of the whole record”. It is not encrypted once it has left the vault.</source>
        <translation>Los clientes pueden querer su expediente, o que pase a otro terapeuta. Pídalo por escrito. Después elija aquí al cliente y, al final de su página, «Una copia de todo el expediente». Fuera de la caja fuerte ya no está cifrada.</translation>
    </message>
    <message>
        <source>Delete nothing, and keep the laptop, the backups and your sheet for as long as the law asks. Close this program when you leave: it opens again with the same code. If you are unsure, ask the people named on your sheet.</source>
        <translation>No borre nada y guarde la computadora, las copias de seguridad y su hoja durante el tiempo que pida la ley. Cierre este programa cuando se vaya: se abre de nuevo con el mismo código. Si tiene dudas, pregunte a las personas nombradas en su hoja.</translation>
    </message>
    <message>
        <source>For the custodian</source>
        <translation>Para la persona de confianza</translation>
    </message>
    <message>
        <source>Next appointments</source>
        <translation>Próximas citas</translation>
    </message>
    <message>
        <source>Print the list and every contact sheet</source>
        <translation>Imprimir la lista y todas las hojas de contacto</translation>
    </message>
    <message>
        <source>See the practice&apos;s own desk</source>
        <translation>Ver la página propia de la consulta</translation>
    </message>
    <message>
        <source>Take your time. Everything is here and safe, and looking changes nothing. That it was opened with the custodian&apos;s sheet is noted.</source>
        <translation>Tómese su tiempo. Todo está aquí y a salvo, y mirar no cambia nada. Queda anotado que se abrió con la hoja de custodia.</translation>
    </message>
    <message>
        <source>You opened this vault as its custodian</source>
        <translation>Usted abrió esta caja fuerte con la hoja de custodia</translation>
    </message>
</context>
<context>
    <name>CustodianPage</name>
    <message>
        <source>Before, from %2: %1.</source>
        <translation>Antes, desde el %2: %1.</translation>
    </message>
    <message>
        <source>First write down below who your custodian is.</source>
        <translation>Primero escriba abajo quién es su persona de confianza.</translation>
    </message>
    <message>
        <source>Fold the sheet, close the envelope, and sign over the flap; the last page says how. Then note here who has it.</source>
        <translation>Doble la hoja, cierre el sobre y firme sobre la solapa; la última página explica cómo. Después anote aquí quién lo tiene.</translation>
    </message>
    <message>
        <source>For the day you cannot</source>
        <translation>Para el día en que usted no pueda</translation>
    </message>
    <message>
        <source>I looked: it is there, and closed</source>
        <translation>Lo miré: está ahí, y cerrado</translation>
    </message>
    <message>
        <source>If you die or fall gravely ill, somebody must reach your clients and keep their files. Write down for them what only you know, print the sheet, and seal it in an envelope. Nobody needs your passphrase for that.</source>
        <translation>Si usted muere o enferma gravemente, alguien debe avisar a sus clientes y guardar sus expedientes. Escriba para esa persona lo que solo usted sabe, imprima la hoja y ciérrela en un sobre. Nadie necesita su frase de acceso para eso.</translation>
    </message>
    <message>
        <source>It is a year since you last looked. Is it there, and closed?</source>
        <translation>Hace un año que usted no lo mira. ¿Está ahí, y cerrado?</translation>
    </message>
    <message>
        <source>Last looked at on %1. You are reminded after a year.</source>
        <translation>Mirado por última vez el %1. Se le recuerda después de un año.</translation>
    </message>
    <message>
        <source>Made on %1. Its code opens this vault and changes none of your keys. What you change below stands on the next sheet, not on the one in the envelope.</source>
        <translation>Hecha el %1. Su código abre esta caja fuerte y no cambia ninguna de sus claves. Lo que usted cambie abajo estará en la próxima hoja, no en la del sobre.</translation>
    </message>
    <message>
        <source>Make a new sheet</source>
        <translation>Hacer una hoja nueva</translation>
    </message>
    <message>
        <source>Make the sheet</source>
        <translation>Hacer la hoja</translation>
    </message>
    <message>
        <source>Note who has it now</source>
        <translation>Anotar quién lo tiene ahora</translation>
    </message>
    <message>
        <source>Revoke it</source>
        <translation>Anularla</translation>
    </message>
    <message>
        <source>Some of it is proposed from your practice. Change what is not so.</source>
        <translation>Una parte se propone a partir de su consulta. Cambie lo que no sea así.</translation>
    </message>
    <message>
        <source>The envelope</source>
        <translation>El sobre</translation>
    </message>
    <message>
        <source>The sheet</source>
        <translation>La hoja</translation>
    </message>
    <message>
        <source>The sheet in the envelope opens nothing any more, because everything was encrypted anew. Make a new one and put it in its place.</source>
        <translation>La hoja del sobre ya no abre nada, porque todo se cifró de nuevo. Haga una nueva y póngala en su lugar.</translation>
    </message>
    <message>
        <source>There is none yet. It gets a code of its own, which you can revoke at any time; your own recovery sheet stays as it is.</source>
        <translation>Todavía no hay ninguna. Recibe un código propio, que usted puede anular en cualquier momento; su hoja de recuperación sigue como está.</translation>
    </message>
    <message>
        <source>What stands on it</source>
        <translation>Lo que dice la hoja</translation>
    </message>
    <message>
        <source>With %1 since %2.</source>
        <translation>Con %1 desde el %2.</translation>
    </message>
</context>
<context>
    <name>CustodianSheetPage</name>
    <message>
        <source>Custodian&apos;s sheet</source>
        <translation>Hoja de custodia</translation>
    </message>
    <message>
        <source>In large print</source>
        <translation>En letra grande</translation>
    </message>
    <message>
        <source>Print it now: all you wrote down, step by step, and this code. Once two groups are typed back, the code opens the vault, and a former sheet opens nothing. Nothing of it stays on this computer.</source>
        <translation>Imprímala ahora: todo lo que usted escribió, paso a paso, y este código. En cuanto se escriban de vuelta dos grupos, el código abre la caja fuerte y una hoja anterior ya no abre nada. Nada de ella queda en esta computadora.</translation>
    </message>
    <message>
        <source>Save it as a file</source>
        <translation>Guardarla como archivo</translation>
    </message>
    <message>
        <source>The custodian&apos;s sheet</source>
        <translation>La hoja de custodia</translation>
    </message>
</context>
<context>
    <name>CustodianWays</name>
    <message>
        <source>A sheet for your custodian</source>
        <translation>Una hoja para su persona de confianza</translation>
    </message>
    <message>
        <source>If you printed it, tear it up.</source>
        <translation>Si la imprimió, rómpala.</translation>
    </message>
    <message>
        <source>Nothing was changed, and this sheet opens nothing.</source>
        <translation>No se cambió nada, y esta hoja no abre nada.</translation>
    </message>
    <message>
        <source>Seal it in its envelope, sign over the flap, and note who has it.</source>
        <translation>Ciérrela en su sobre, firme sobre la solapa y anote quién la tiene.</translation>
    </message>
    <message>
        <source>Show me the sheet</source>
        <translation>Mostrarme la hoja</translation>
    </message>
    <message>
        <source>The custodian&apos;s sheet opens your vault now.</source>
        <translation>La hoja de custodia abre ahora su caja fuerte.</translation>
    </message>
    <message>
        <source>You print it and type two groups back. Then its code opens the vault; a former custodian&apos;s sheet opens nothing any more.</source>
        <translation>Usted la imprime y escribe de vuelta dos grupos. Entonces su código abre la caja fuerte; una hoja de custodia anterior ya no abre nada.</translation>
    </message>
</context>
<context>
    <name>DayEditor</name>
    <message>
        <source>A day, please, as in %1.</source>
        <translation>Un día, por favor, como en %1.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
</context>
<context>
    <name>Dependence</name>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
    <message>
        <source>“%1” is needed by: %2. Leave these out as well?</source>
        <translation>“%1” hace falta para: %2. ¿Quitar también esto?</translation>
    </message>
    <message>
        <source>“%1” stays: the session itself works with it.</source>
        <translation>“%1” se queda: la sesión misma trabaja con ello.</translation>
    </message>
    <message>
        <source>“%1” stays: these papers need it: %2.</source>
        <translation>“%1” se queda: estos papeles lo necesitan: %2.</translation>
    </message>
</context>
<context>
    <name>DestroyPaper</name>
    <message>
        <source>Backups seen now: %1, the newest of %2.</source>
        <translation>Copias de seguridad que se ven ahora: %1; la más nueva es del %2.</translation>
    </message>
    <message>
        <source>Checking. This takes a moment on purpose.</source>
        <translation>Comprobando. Tarda un momento a propósito.</translation>
    </message>
    <message>
        <source>Destroy this file</source>
        <translation>Destruir este expediente</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Nothing happens yet. Look at what would go for good, and at what stays.</source>
        <translation>Todavía no pasa nada. Mire lo que se iría para siempre y lo que queda.</translation>
    </message>
    <message>
        <source>One line in the register: number, dates, your reason, your name, and the fingerprints of the sealed papers, so that one shown later can be recognised. Your own documents and the practice&apos;s texts stay too.</source>
        <translation>Una línea en el registro: número, fechas, su motivo, su nombre y las huellas de los documentos sellados, para reconocer uno que se muestre más tarde. También quedan sus propios documentos y los textos de la consulta.</translation>
    </message>
    <message>
        <source>Only if you want to: initials or a number. Never the name.</source>
        <translation>Solo si quiere: iniciales o un número. Nunca el nombre.</translation>
    </message>
    <message>
        <source>Paper, saved copies, exports, and backups made before.</source>
        <translation>Papel, copias guardadas, exportaciones y copias de seguridad anteriores.</translation>
    </message>
    <message>
        <source>Save the record first</source>
        <translation>Guardar antes el expediente</translation>
    </message>
    <message>
        <source>The name, and what search knows of it</source>
        <translation>El nombre, y lo que la búsqueda sabe de él</translation>
    </message>
    <message>
        <source>This goes</source>
        <translation>Esto se va</translation>
    </message>
    <message>
        <source>This is not reached</source>
        <translation>Hasta aquí no llega</translation>
    </message>
    <message>
        <source>This stays</source>
        <translation>Esto queda</translation>
    </message>
    <message>
        <source>What the register should know it by</source>
        <translation>Cómo debe conocerlo el registro</translation>
    </message>
    <message>
        <source>Why it goes now</source>
        <translation>Por qué se va ahora</translation>
    </message>
    <message>
        <source>Without the name.</source>
        <translation>Sin el nombre.</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Su frase de contraseña</translation>
    </message>
</context>
<context>
    <name>DocumentPage</name>
    <message>
        <source>%1 · sealed against changes</source>
        <translation>%1 · sellado contra cambios</translation>
    </message>
    <message>
        <source>Add an outside time</source>
        <translation>Añadir una hora externa</translation>
    </message>
    <message>
        <source>Do not remind me</source>
        <translation>No recordármelo más</translation>
    </message>
    <message>
        <source>In large print</source>
        <translation>En letra grande</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Guardar una copia</translation>
    </message>
    <message>
        <source>Save with a password</source>
        <translation>Guardar con contraseña</translation>
    </message>
</context>
<context>
    <name>DraftWays</name>
    <message>
        <source>Your wording is published. Sessions have it from %1 on.</source>
        <translation>Su redacción está publicada. Las sesiones la tienen a partir del %1.</translation>
    </message>
</context>
<context>
    <name>DropPlace</name>
    <message>
        <source>Choose files</source>
        <translation>Elegir archivos</translation>
    </message>
    <message>
        <source>Choose scans or photos</source>
        <translation>Elegir escaneos o fotos</translation>
    </message>
    <message>
        <source>Drop scans or photos here: PDF, JPEG, PNG or HEIC, or</source>
        <translation>Suelte aquí escaneos o fotos: PDF, JPEG, PNG o HEIC, o</translation>
    </message>
    <message>
        <source>Every file</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>Scans and photos</source>
        <translation>Imágenes y fotos</translation>
    </message>
</context>
<context>
    <name>EditorPreview</name>
    <message>
        <source>A blank is not finished yet. Its name stands in [brackets].</source>
        <translation>Un espacio aún no está terminado. Su nombre va entre [corchetes].</translation>
    </message>
    <message>
        <source>As it reads where %1.</source>
        <translation>Así se lee donde %1.</translation>
    </message>
    <message>
        <source>As it stands this cannot be shown yet. What was shown last stays here.</source>
        <translation>Tal como está, esto aún no se puede mostrar. Aquí queda lo último que se vio.</translation>
    </message>
    <message>
        <source>Not translated yet: in %1 it still says what was shipped.</source>
        <translation>Aún sin traducir: en %1 sigue diciendo lo que venía de origen.</translation>
    </message>
    <message>
        <source>Not translated yet: in %1 nothing stands here, and nothing is printed.</source>
        <translation>Aún sin traducir: en %1 aquí no hay nada, y no se imprime nada.</translation>
    </message>
    <message>
        <source>This stands on no paper of a first meeting. Look at it on the screen.</source>
        <translation>Esto no está en ningún papel de un primer encuentro. Mírelo en la pantalla.</translation>
    </message>
    <message>
        <source>Your client does not see this on the screen. Look at it on paper.</source>
        <translation>Su cliente no ve esto en la pantalla. Mírelo en papel.</translation>
    </message>
</context>
<context>
    <name>EndPage</name>
    <message>
        <source>Back to the start</source>
        <translation>Volver al inicio</translation>
    </message>
    <message>
        <source>Its record is sealed and stays with you.</source>
        <translation>Su registro está sellado y se queda con usted.</translation>
    </message>
    <message>
        <source>The session is kept</source>
        <translation>La sesión está guardada</translation>
    </message>
</context>
<context>
    <name>EndedPaper</name>
    <message>
        <source>Keep this</source>
        <translation>Guardar esto</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>The day of the last session. The time to keep the file counts from it.</source>
        <translation>El día de la última sesión. Desde él cuenta el plazo para guardar el expediente.</translation>
    </message>
    <message>
        <source>The work ended on</source>
        <translation>El trabajo terminó el</translation>
    </message>
    <message>
        <source>When did the work end?</source>
        <translation>¿Cuándo terminó el trabajo?</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>A vault&apos;s folder holds a file named vault.key. Nothing was changed.</source>
        <translation>La carpeta de una caja fuerte tiene un archivo llamado vault.key. No se cambió nada.</translation>
    </message>
    <message>
        <source>Making a practice for you to try. Nothing of it is kept.</source>
        <translation>Se prepara una consulta para que usted pruebe. Nada de ella se guarda.</translation>
    </message>
    <message>
        <source>There is no vault in this folder.</source>
        <translation>En esta carpeta no hay ninguna caja fuerte.</translation>
    </message>
    <message>
        <source>Where is your vault?</source>
        <translation>¿Dónde está su caja fuerte?</translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>%1 of %2 entered</source>
        <translation>%1 de %2 anotados</translation>
    </message>
    <message>
        <source>Enter what you settled</source>
        <translation>Anotar lo que acordaron</translation>
    </message>
    <message>
        <source>Go on with the session</source>
        <translation>Seguir con la sesión</translation>
    </message>
    <message>
        <source>In the order of the sheet. A digit chooses, Enter goes inside, the arrows move. Each entry is kept at once.</source>
        <translation>En el orden de la hoja. Un número elige, Entrar abre, las flechas mueven. Cada anotación se guarda al momento.</translation>
    </message>
</context>
<context>
    <name>EntryPaper</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>As it stands in the log</source>
        <translation>Tal como está en el registro</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Its mark: number and first letters of its value</source>
        <translation>Su marca: número y primeras letras de su valor</translation>
    </message>
</context>
<context>
    <name>EntryRow</name>
    <message>
        <source>%1 said this</source>
        <translation>Lo dijo %1</translation>
    </message>
    <message>
        <source>All of them said this</source>
        <translation>Lo dijeron todos</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Guardarlo</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Abrir la tarjeta</translation>
    </message>
    <message>
        <source>entered</source>
        <translation>anotado</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>sin anotar</translation>
    </message>
    <message>
        <source>talked, nothing noted</source>
        <translation>se habló, sin anotar nada</translation>
    </message>
</context>
<context>
    <name>FactPaper</name>
    <message>
        <source>For example: “She spelled it for me.” Whoever reads the record will ask.</source>
        <translation>Por ejemplo: “Me lo deletreó.” Quien lea el expediente lo preguntará.</translation>
    </message>
    <message>
        <source>It says now: %1</source>
        <translation>Ahora dice: %1</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo así</translation>
    </message>
    <message>
        <source>Put it right</source>
        <translation>Corregirlo</translation>
    </message>
    <message>
        <source>What it said before stays, with your reason, the day and your name.</source>
        <translation>Lo que decía antes se conserva, con su motivo, el día y su nombre.</translation>
    </message>
    <message>
        <source>What it should say</source>
        <translation>Lo que debe decir</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>corrected on %1: was “%2” (%3)</source>
        <translation>corregido el %1: decía “%2” (%3)</translation>
    </message>
</context>
<context>
    <name>FactsForm</name>
    <message>
        <source>A colleague who has agreed to it, bound to secrecy as you are.</source>
        <translation>Una persona colega que lo ha aceptado y que debe guardar secreto como usted.</translation>
    </message>
    <message>
        <source>For example your family, or whoever settles your affairs.</source>
        <translation>Por ejemplo su familia, o quien se ocupe de sus asuntos.</translation>
    </message>
    <message>
        <source>How long files must be kept</source>
        <translation>Cuánto tiempo se guardan los expedientes</translation>
    </message>
    <message>
        <source>How that person can be reached</source>
        <translation>Cómo comunicarse con esa segunda persona</translation>
    </message>
    <message>
        <source>How they can be reached</source>
        <translation>Cómo comunicarse con esa persona</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>En sus palabras</translation>
    </message>
    <message>
        <source>Lawyer</source>
        <translation>Abogado o abogada</translation>
    </message>
    <message>
        <source>One or two sentences, and who has free places.</source>
        <translation>Una o dos frases, y quién tiene lugar.</translation>
    </message>
    <message>
        <source>Professional body</source>
        <translation>Colegio profesional</translation>
    </message>
    <message>
        <source>Professional insurer</source>
        <translation>Seguro profesional</translation>
    </message>
    <message>
        <source>Supervisor or close colleague</source>
        <translation>Supervisor o colega cercano</translation>
    </message>
    <message>
        <source>The backups</source>
        <translation>Las copias de seguridad</translation>
    </message>
    <message>
        <source>The laptop</source>
        <translation>El portátil</translation>
    </message>
    <message>
        <source>What clients should hear</source>
        <translation>Qué deben oír los clientes</translation>
    </message>
    <message>
        <source>Where it is and how one gets to it. Write no password here: a backup on another computer opens with the same code.</source>
        <translation>Dónde está y cómo se llega a ella. No escriba aquí ninguna contraseña: una copia en otra computadora se abre con el mismo código.</translation>
    </message>
    <message>
        <source>Where things lie</source>
        <translation>Dónde están las cosas</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Who does it if they cannot</source>
        <translation>Quién lo hace si esa persona no puede</translation>
    </message>
    <message>
        <source>Who is to be told first</source>
        <translation>A quién se avisa primero</translation>
    </message>
    <message>
        <source>Whom they can ask</source>
        <translation>A quién puede preguntar</translation>
    </message>
    <message>
        <source>Your custodian</source>
        <translation>Su persona de confianza</translation>
    </message>
</context>
<context>
    <name>FilesField</name>
    <message>
        <source>Files to look at</source>
        <translation>Expedientes por revisar</translation>
    </message>
    <message>
        <source>Files whose time is over, files on hold, and the register of what was destroyed.</source>
        <translation>Expedientes con el plazo cumplido, expedientes retenidos y el registro de lo destruido.</translation>
    </message>
    <message>
        <source>Old files</source>
        <translation>Expedientes antiguos</translation>
    </message>
</context>
<context>
    <name>FilesPage</name>
    <message>
        <source>Destroyed %1</source>
        <translation>Destruido el %1</translation>
    </message>
    <message>
        <source>Destroyed files</source>
        <translation>Expedientes destruidos</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Expedientes</translation>
    </message>
    <message>
        <source>Files to look at</source>
        <translation>Expedientes por revisar</translation>
    </message>
    <message>
        <source>Fingerprint of a paper, at least eight letters or digits of it</source>
        <translation>Huella de un documento, al menos ocho letras o cifras</translation>
    </message>
    <message>
        <source>How long this practice keeps files</source>
        <translation>Cuánto tiempo guarda expedientes esta consulta</translation>
    </message>
    <message>
        <source>Is this paper one of them?</source>
        <translation>¿Es este documento uno de ellos?</translation>
    </message>
    <message>
        <source>Kept until %1</source>
        <translation>Se guarda hasta el %1</translation>
    </message>
    <message>
        <source>No day is known</source>
        <translation>No se conoce ningún día</translation>
    </message>
    <message>
        <source>No destroyed file held such a paper.</source>
        <translation>Ningún expediente destruido tenía ese documento.</translation>
    </message>
    <message>
        <source>Nobody has settled it yet, so no file gets a day. Say it once here.</source>
        <translation>Nadie lo ha fijado todavía, así que ningún expediente recibe un día. Dígalo aquí una vez.</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>Número %1</translation>
    </message>
    <message>
        <source>Settle the years</source>
        <translation>Fijar los años</translation>
    </message>
    <message>
        <source>The time of these files is over, or will be within three months, or they are on hold.</source>
        <translation>El plazo de estos expedientes se ha cumplido o se cumplirá en tres meses, o están retenidos.</translation>
    </message>
    <message>
        <source>There is nothing to look at now.</source>
        <translation>Ahora no hay nada que revisar.</translation>
    </message>
    <message>
        <source>Yes: number %1 held it. That file was destroyed on %2.</source>
        <translation>Sí: lo tenía el número %1. Ese expediente se destruyó el %2.</translation>
    </message>
    <message>
        <source>Your papers tell clients: %1</source>
        <translation>Sus documentos dicen a los clientes: %1</translation>
    </message>
    <message>
        <source>certificate missing</source>
        <translation>falta el certificado</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>So far: %1</source>
        <translation>Hasta ahora: %1</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Find a client or a paper by name, reference or title</source>
        <translation>Buscar un cliente o un papel por nombre, referencia o título</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Nobody and nothing is filed under these words.</source>
        <translation>No hay nadie ni nada archivado con estas palabras.</translation>
    </message>
</context>
<context>
    <name>FinishPaper</name>
    <message>
        <source>Enough for today</source>
        <translation>Suficiente por hoy</translation>
    </message>
    <message>
        <source>Finish well now</source>
        <translation>Terminar bien ahora</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Go on at the next meeting</source>
        <translation>Seguir en la próxima reunión</translation>
    </message>
    <message>
        <source>Go on at the next meeting: everything stays open, and the pages for the time between are made.
Finish well now: what you have settled is kept, and this session is closed.</source>
        <translation>Seguir en la próxima reunión: todo queda abierto y se preparan las páginas para el tiempo intermedio.
Terminar bien ahora: lo acordado se guarda y esta sesión se cierra.</translation>
    </message>
    <message>
        <source>What you have settled is kept. What is open waits for next time. You go straight to the close.</source>
        <translation>Lo acordado se guarda. Lo que queda abierto espera a la próxima vez. Ahora se pasa directamente al cierre.</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>A private note</source>
        <translation>Una nota privada</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Check what we settled</source>
        <translation>Revisar lo acordado</translation>
    </message>
    <message>
        <source>Client view</source>
        <translation>Vista del cliente</translation>
    </message>
    <message>
        <source>Client view on the other screen</source>
        <translation>Vista del cliente en la otra pantalla</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Apunte</translation>
    </message>
    <message>
        <source>Cue (hold F9)</source>
        <translation>Apunte (mantenga F9)</translation>
    </message>
    <message>
        <source>Finish well now</source>
        <translation>Terminar bien ahora</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>I have a question</source>
        <translation>Tengo una pregunta</translation>
    </message>
    <message>
        <source>Leave and go on later</source>
        <translation>Salir y seguir más tarde</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>More to talk about</source>
        <translation>Más temas de que hablar</translation>
    </message>
    <message>
        <source>Pause: a blank page</source>
        <translation>Pausa: una página en blanco</translation>
    </message>
    <message>
        <source>Please don&apos;t write that</source>
        <translation>Por favor, no escriba eso</translation>
    </message>
    <message>
        <source>The facilitator&apos;s sheet</source>
        <translation>La hoja de guía</translation>
    </message>
    <message>
        <source>The papers</source>
        <translation>Los papeles</translation>
    </message>
    <message>
        <source>The steps by name</source>
        <translation>Los pasos por su nombre</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>What is still open</source>
        <translation>Lo que queda abierto</translation>
    </message>
    <message>
        <source>Work on paper</source>
        <translation>Trabajar en papel</translation>
    </message>
</context>
<context>
    <name>ForWhom</name>
    <message>
        <source>For my own file: given to nobody</source>
        <translation>Para mi archivo: no se entrega a nadie</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Para quién</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>para %1</translation>
    </message>
    <message>
        <source>for my own file</source>
        <translation>para mi archivo</translation>
    </message>
</context>
<context>
    <name>GivenWords</name>
    <message>
        <source>copied as files for %1</source>
        <translation>copiado en archivos para %1</translation>
    </message>
    <message>
        <source>copied with a password for %1</source>
        <translation>copiado con contraseña para %1</translation>
    </message>
    <message>
        <source>kept here</source>
        <translation>guardado aquí</translation>
    </message>
    <message>
        <source>kept here for %1</source>
        <translation>guardado aquí para %1</translation>
    </message>
    <message>
        <source>not to be printed any more</source>
        <translation>ya no hace falta imprimirlo</translation>
    </message>
    <message>
        <source>printed for %1</source>
        <translation>impreso para %1</translation>
    </message>
    <message>
        <source>printed for my own file</source>
        <translation>impreso para mi archivo</translation>
    </message>
    <message>
        <source>saved for %1</source>
        <translation>guardado para %1</translation>
    </message>
    <message>
        <source>saved for my own file</source>
        <translation>guardado para mi archivo</translation>
    </message>
    <message>
        <source>saved with a password</source>
        <translation>guardado con contraseña</translation>
    </message>
    <message>
        <source>saved with a password for %1</source>
        <translation>guardado con contraseña para %1</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>mostrado</translation>
    </message>
    <message>
        <source>shown to %1</source>
        <translation>mostrado a %1</translation>
    </message>
    <message>
        <source>to be printed</source>
        <translation>por imprimir</translation>
    </message>
    <message>
        <source>to be printed for %1</source>
        <translation>por imprimir para %1</translation>
    </message>
</context>
<context>
    <name>HelpersField</name>
    <message>
        <source>%1 interprets</source>
        <translation>%1 interpreta</translation>
    </message>
    <message>
        <source>%1 sees it signed</source>
        <translation>%1 ve cómo se firma</translation>
    </message>
    <message>
        <source>%1 signs as supervisor</source>
        <translation>%1 firma como quien supervisa</translation>
    </message>
    <message>
        <source>Another supervisor who signs</source>
        <translation>Otra persona que supervisa y firma</translation>
    </message>
    <message>
        <source>Leave this as it is if nobody does. Whoever is named signs this page too.</source>
        <translation>Déjelo como está si no ayuda nadie. Quien se nombre aquí también firma esta hoja.</translation>
    </message>
    <message>
        <source>Somebody else who interprets</source>
        <translation>Otra persona que interpreta</translation>
    </message>
    <message>
        <source>Somebody else who sees it signed</source>
        <translation>Otra persona que ve cómo se firma</translation>
    </message>
    <message>
        <source>Supervisor who signs as well</source>
        <translation>Quien supervisa y también firma</translation>
    </message>
    <message>
        <source>Who helps today</source>
        <translation>Quién ayuda hoy</translation>
    </message>
    <message>
        <source>Who interprets</source>
        <translation>Quién interpreta</translation>
    </message>
    <message>
        <source>Who sees it signed</source>
        <translation>Quién ve cómo se firma</translation>
    </message>
</context>
<context>
    <name>Hiding</name>
    <message>
        <source>Press any key to go on.</source>
        <translation>Pulse cualquier tecla para seguir.</translation>
    </message>
</context>
<context>
    <name>HistorySide</name>
    <message>
        <source>Drafts set aside</source>
        <translation>Borradores apartados</translation>
    </message>
    <message>
        <source>Every wording you published is kept. What is signed goes on saying what it said, whichever counts today.</source>
        <translation>Se conserva cada redacción que publicó. Lo firmado sigue diciendo lo que decía, cuente hoy la que cuente.</translation>
    </message>
    <message>
        <source>It counted from %1 until the day before %2.</source>
        <translation>Contó desde el %1 hasta el día antes del %2.</translation>
    </message>
    <message>
        <source>It counts since %1.</source>
        <translation>Cuenta desde el %1.</translation>
    </message>
    <message>
        <source>It is to count from %1 on.</source>
        <translation>Contará a partir del %1.</translation>
    </message>
    <message>
        <source>It was to count from %1 on, and was taken back on %3.</source>
        <translation>Iba a contar a partir del %1 y se retiró el %3.</translation>
    </message>
    <message>
        <source>It was to count from %1 on. A later one took its place.</source>
        <translation>Iba a contar a partir del %1. Otra posterior ocupó su lugar.</translation>
    </message>
    <message>
        <source>Make it my draft again</source>
        <translation>Volver a hacerla mi borrador</translation>
    </message>
    <message>
        <source>Make the draft of %1, %2 my draft again</source>
        <translation>Volver a hacer mi borrador el del %1, %2</translation>
    </message>
    <message>
        <source>Published on %1.</source>
        <translation>Publicada el %1.</translation>
    </message>
    <message>
        <source>Published wordings</source>
        <translation>Redacciones publicadas</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Leerla</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Retirarla</translation>
    </message>
    <message>
        <source>Taken in from a file. %1</source>
        <translation>Tomada de un archivo. %1</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
    <message>
        <source>What changed in it</source>
        <translation>Qué cambió en ella</translation>
    </message>
</context>
<context>
    <name>HoldPaper</name>
    <message>
        <source>As long as it is on hold, nothing of it can be erased or destroyed: not by you, not by the program.</source>
        <translation>Mientras esté retenido, nada de él se puede borrar ni destruir: ni usted ni el programa.</translation>
    </message>
    <message>
        <source>For example who wrote, and when.</source>
        <translation>Por ejemplo, quién escribió y cuándo.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Put it on hold</source>
        <translation>Retenerlo</translation>
    </message>
    <message>
        <source>Put this file on hold</source>
        <translation>Retener este expediente</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Para qué</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
</context>
<context>
    <name>HolderPaper</name>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Name, and where it lies</source>
        <translation>Nombre, y dónde está</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Anotarlo</translation>
    </message>
    <message>
        <source>Noted from today on.</source>
        <translation>Anotado desde hoy.</translation>
    </message>
    <message>
        <source>Who has the envelope now?</source>
        <translation>¿Quién tiene ahora el sobre?</translation>
    </message>
</context>
<context>
    <name>HoldsWords</name>
    <message numerus="yes">
        <source>%n agreement(s)</source>
        <translation>
            <numerusform>%n acuerdo</numerusform>
            <numerusform>%n acuerdos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n cliente</numerusform>
            <numerusform>%n clientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n sesión</numerusform>
            <numerusform>%n sesiones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>A page waits for signatures. Written %1, %2</source>
        <translation>Una hoja espera firmas. Escrita %1, %2</translation>
    </message>
    <message>
        <source>About Holdfast</source>
        <translation>Acerca de Holdfast</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>Todos los clientes</translation>
    </message>
    <message>
        <source>Begun %1, %2</source>
        <translation>Empezada: %1, %2</translation>
    </message>
    <message>
        <source>Blank papers</source>
        <translation>Papeles en blanco</translation>
    </message>
    <message>
        <source>Check a file</source>
        <translation>Revisar un archivo</translation>
    </message>
    <message>
        <source>Clients and their papers will stand here after the first session.</source>
        <translation>Aquí estarán los clientes y sus papeles después de la primera sesión.</translation>
    </message>
    <message>
        <source>Coming sessions</source>
        <translation>Próximas sesiones</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Goes on at the next meeting. Last met %1, %2</source>
        <translation>Sigue en la próxima reunión. Última reunión: %1, %2</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>Ocultar nombres</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Lately</source>
        <translation>Últimamente</translation>
    </message>
    <message>
        <source>My practice</source>
        <translation>Mi consulta</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>Mostrar nombres</translation>
    </message>
    <message>
        <source>Signed paper</source>
        <translation>Papel firmado</translation>
    </message>
    <message>
        <source>To print</source>
        <translation>Por imprimir</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Your wording</source>
        <translation>Sus textos</translation>
    </message>
    <message>
        <source>Your wording · %1 to ask again</source>
        <translation>Su texto · %1 por preguntar de nuevo</translation>
    </message>
    <message>
        <source>no reference</source>
        <translation>sin referencia</translation>
    </message>
    <message>
        <source>put off %1</source>
        <translation>aplazado: %1</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>%1, since %2, set by %3: %4</source>
        <translation>%1, desde el %2, lo puso %3: %4</translation>
    </message>
    <message>
        <source>A complaint</source>
        <translation>Una queja</translation>
    </message>
    <message>
        <source>A court or the police</source>
        <translation>Un juzgado o la policía</translation>
    </message>
    <message>
        <source>An insurer or a claim</source>
        <translation>Una aseguradora o una reclamación</translation>
    </message>
    <message>
        <source>Bookings: %1</source>
        <translation>Citas: %1</translation>
    </message>
    <message>
        <source>Content of the pack checked on %1.</source>
        <translation>Contenido del paquete revisado el %1.</translation>
    </message>
    <message>
        <source>Entries of the journal: %1</source>
        <translation>Entradas del diario: %1</translation>
    </message>
    <message>
        <source>Kept until %1.</source>
        <translation>Se guarda hasta el %1.</translation>
    </message>
    <message>
        <source>Lifted %1 by %2: %3</source>
        <translation>Levantado el %1 por %2: %3</translation>
    </message>
    <message>
        <source>Notes of what was handed over: %1</source>
        <translation>Notas de lo que se entregó: %1</translation>
    </message>
    <message>
        <source>Other papers: %1</source>
        <translation>Otros documentos: %1</translation>
    </message>
    <message>
        <source>Pages as they were read, and pictures: %1</source>
        <translation>Páginas como se leyeron, e imágenes: %1</translation>
    </message>
    <message>
        <source>Sessions: %1</source>
        <translation>Sesiones: %1</translation>
    </message>
    <message>
        <source>Signed and sealed papers: %1</source>
        <translation>Documentos firmados y sellados: %1</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Otra cosa</translation>
    </message>
    <message>
        <source>Your private notes: %1</source>
        <translation>Sus notas privadas: %1</translation>
    </message>
</context>
<context>
    <name>KeepingPage</name>
    <message>
        <source>Added by mistake: remove</source>
        <translation>Añadido por error: quitar</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>Otro día</translation>
    </message>
    <message>
        <source>Go by the rule again</source>
        <translation>Volver a la regla</translation>
    </message>
    <message>
        <source>How long this file is kept</source>
        <translation>Cuánto tiempo se guarda este expediente</translation>
    </message>
    <message>
        <source>It can be destroyed after %1, and not before.</source>
        <translation>Se puede destruir después del %1, y no antes.</translation>
    </message>
    <message>
        <source>It can be destroyed once a day is known and over.</source>
        <translation>Se puede destruir cuando se conozca un día y haya pasado.</translation>
    </message>
    <message>
        <source>Its planned end</source>
        <translation>Su final previsto</translation>
    </message>
    <message>
        <source>Lift this hold</source>
        <translation>Levantar la retención</translation>
    </message>
    <message>
        <source>Nothing holds this file. Put it on hold when somebody complains, or a court or an insurer asks.</source>
        <translation>Nada retiene este expediente. Reténgalo cuando alguien se queje, o lo pida un juzgado o una aseguradora.</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Retenido</translation>
    </message>
    <message>
        <source>Put it on hold</source>
        <translation>Retenerlo</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Expediente</translation>
    </message>
    <message>
        <source>See what would go</source>
        <translation>Ver qué se iría</translation>
    </message>
    <message>
        <source>The program suggests a day. It never deletes anything by itself.</source>
        <translation>El programa propone un día. Nunca borra nada por sí solo.</translation>
    </message>
    <message>
        <source>The time to keep it is over. You decide whether it goes.</source>
        <translation>El plazo para guardarlo se ha cumplido. Usted decide si se va.</translation>
    </message>
    <message>
        <source>The work ended ...</source>
        <translation>El trabajo terminó ...</translation>
    </message>
    <message>
        <source>The work ended on %1.</source>
        <translation>El trabajo terminó el %1.</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Hasta cuándo</translation>
    </message>
    <message>
        <source>While it is on hold nothing of it can be destroyed.</source>
        <translation>Mientras esté retenido no se puede destruir nada de él.</translation>
    </message>
</context>
<context>
    <name>KeepingWays</name>
    <message>
        <source>The client is removed.</source>
        <translation>El cliente se ha quitado.</translation>
    </message>
    <message>
        <source>The file is destroyed. This is its certificate.</source>
        <translation>El expediente está destruido. Este es su certificado.</translation>
    </message>
</context>
<context>
    <name>KeptEdit</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Copy what you need to where it belongs. When you close this, it is gone.</source>
        <translation>Copie lo que necesite adonde corresponda. Al cerrar esto, desaparece.</translation>
    </message>
    <message>
        <source>It was not filed, and it is not lost.</source>
        <translation>No se archivó, y no se ha perdido.</translation>
    </message>
    <message>
        <source>Show me what I wrote</source>
        <translation>Mostrarme lo que escribí</translation>
    </message>
    <message>
        <source>What you were writing</source>
        <translation>Lo que estaba escribiendo</translation>
    </message>
    <message>
        <source>You were writing when the vault locked.</source>
        <translation>Usted estaba escribiendo cuando se bloqueó la caja fuerte.</translation>
    </message>
</context>
<context>
    <name>KeyPasswordPaper</name>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Verla</translation>
    </message>
    <message>
        <source>Open the key file</source>
        <translation>Abrir el archivo de la llave</translation>
    </message>
    <message>
        <source>Password of the key file</source>
        <translation>Contraseña del archivo de la llave</translation>
    </message>
    <message>
        <source>Whoever issued %1 gave you a password with it.</source>
        <translation>Quien emitió %1 le dio una contraseña con él.</translation>
    </message>
</context>
<context>
    <name>KeyWays</name>
    <message>
        <source>A new recovery sheet</source>
        <translation>Una hoja de recuperación nueva</translation>
    </message>
    <message>
        <source>Begin with the new sheet</source>
        <translation>Empezar por la hoja nueva</translation>
    </message>
    <message>
        <source>Encrypt everything anew</source>
        <translation>Cifrar todo de nuevo</translation>
    </message>
    <message>
        <source>Everything is encrypted anew.</source>
        <translation>Todo está cifrado de nuevo.</translation>
    </message>
    <message>
        <source>From now on one press opens your vault on this computer.</source>
        <translation>Desde ahora, una pulsación abre su caja fuerte en este equipo.</translation>
    </message>
    <message>
        <source>If you printed the new one, tear it up.</source>
        <translation>Si imprimió la nueva, rómpala.</translation>
    </message>
    <message>
        <source>Let the keychain open the vault?</source>
        <translation>¿Dejar que el llavero abra la caja fuerte?</translation>
    </message>
    <message>
        <source>Nothing was changed: the sheet you have goes on opening your vault.</source>
        <translation>No se cambió nada: la hoja que tiene sigue abriendo su caja fuerte.</translation>
    </message>
    <message>
        <source>Show me the new code</source>
        <translation>Mostrarme el código nuevo</translation>
    </message>
    <message>
        <source>Switch it on</source>
        <translation>Activarlo</translation>
    </message>
    <message>
        <source>The new recovery code opens your vault now.</source>
        <translation>El código de recuperación nuevo abre ahora su caja fuerte.</translation>
    </message>
    <message>
        <source>The old recovery sheet is worthless, and so is a custodian&apos;s sheet: tear them up, and make new ones. Make a new backup. Backups made before still open with the former ones; delete them if that is why.</source>
        <translation>La hoja de recuperación anterior ya no vale, y una hoja de custodia tampoco: rómpalas y haga otras nuevas. Haga una copia de seguridad nueva. Las copias hechas antes se siguen abriendo con las hojas anteriores; bórrelas si ese es el motivo.</translation>
    </message>
    <message>
        <source>The old sheet is worthless: tear it up.</source>
        <translation>La hoja antigua ya no vale: rómpala.</translation>
    </message>
    <message>
        <source>Whoever is logged in to this computer as you can open it then.</source>
        <translation>Quien haya iniciado sesión en este equipo como usted podrá abrirla entonces.</translation>
    </message>
    <message>
        <source>You print it and type two groups back. Then the new code opens the vault, and the one on the old sheet opens nothing any more.</source>
        <translation>Usted la imprime y escribe dos grupos de ella. Entonces el código nuevo abre la caja fuerte, y el de la hoja antigua ya no abre nada.</translation>
    </message>
    <message>
        <source>Your passphrase is changed. From now on only the new one opens the vault.</source>
        <translation>Su frase de acceso ha cambiado. Desde ahora solo la nueva abre la caja fuerte.</translation>
    </message>
    <message>
        <source>Your passphrase stays. You get a new recovery sheet first; then the vault is copied under a new key, a minute or two for every gigabyte. The keychain is switched off by it. If somebody may know your passphrase, change it before.</source>
        <translation>Su frase de acceso se queda. Primero recibe una hoja de recuperación nueva; después la caja fuerte se copia con una clave nueva, uno o dos minutos por cada gigabyte. El llavero se desactiva con ello. Si alguien puede conocer su frase, cámbiela antes.</translation>
    </message>
    <message>
        <source>Your recovery sheet stays as it is.</source>
        <translation>Su hoja de recuperación queda como está.</translation>
    </message>
</context>
<context>
    <name>KeysField</name>
    <message>
        <source>Keys and locking</source>
        <translation>Claves y bloqueo</translation>
    </message>
    <message>
        <source>Your passphrase, your recovery sheet, and when the vault locks.</source>
        <translation>Su frase de acceso, su hoja de recuperación y cuándo se bloquea la caja fuerte.</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>A colleague can look after your clients and files if you die or cannot work: by a sheet with a code of its own, in a sealed envelope.</source>
        <translation>Una persona colega puede ocuparse de sus clientes y expedientes si usted muere o no puede trabajar: con una hoja que tiene un código propio, en un sobre cerrado.</translation>
    </message>
    <message>
        <source>Change my passphrase</source>
        <translation>Cambiar mi frase de acceso</translation>
    </message>
    <message>
        <source>Encrypt everything anew</source>
        <translation>Cifrar todo de nuevo</translation>
    </message>
    <message>
        <source>For the day you cannot</source>
        <translation>Para el día en que usted no pueda</translation>
    </message>
    <message>
        <source>It is switched off.</source>
        <translation>Está desactivado.</translation>
    </message>
    <message>
        <source>It is switched on.</source>
        <translation>Está activado.</translation>
    </message>
    <message>
        <source>Keys and locking</source>
        <translation>Claves y bloqueo</translation>
    </message>
    <message>
        <source>Made on %1. If the sheet is lost, or somebody may have seen it, make a new one: the old code then opens nothing.</source>
        <translation>Hecha el %1. Si la hoja se perdió, o alguien pudo verla, haga una nueva: el código antiguo ya no abrirá nada.</translation>
    </message>
    <message>
        <source>Make a new recovery sheet</source>
        <translation>Hacer una hoja de recuperación nueva</translation>
    </message>
    <message>
        <source>Prepare for that day</source>
        <translation>Preparar ese día</translation>
    </message>
    <message>
        <source>Switch it off</source>
        <translation>Desactivarlo</translation>
    </message>
    <message>
        <source>Switch it on</source>
        <translation>Activarlo</translation>
    </message>
    <message>
        <source>The same since %1. Nobody can reset it: not us, not a technician.</source>
        <translation>La misma desde el %1. Nadie puede restablecerla: ni nosotros ni un técnico.</translation>
    </message>
    <message>
        <source>There is no such sheet.</source>
        <translation>No hay ninguna hoja así.</translation>
    </message>
    <message>
        <source>There is such a sheet.</source>
        <translation>Ya hay una hoja así.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain</source>
        <translation>El llavero de este equipo</translation>
    </message>
    <message>
        <source>Turn on your system&apos;s disk encryption as well (BitLocker, FileVault, LUKS): no program can erase every trace from a computer&apos;s memory and swap.</source>
        <translation>Active también el cifrado de disco de su sistema (BitLocker, FileVault, LUKS): ningún programa puede borrar todo rastro de la memoria de un equipo y de su espacio de intercambio.</translation>
    </message>
    <message>
        <source>What opens your vault, and when it closes by itself.</source>
        <translation>Qué abre su caja fuerte y cuándo se cierra sola.</translation>
    </message>
    <message>
        <source>When it locks</source>
        <translation>Cuándo se bloquea</translation>
    </message>
    <message>
        <source>When somebody may have had a copy of the vault together with a passphrase or a recovery code: everything gets a new key and a new recovery sheet, and a custodian&apos;s sheet opens nothing any more. The key now is from %1. Copies made before still open with what opened them then.</source>
        <translation>Cuando alguien pudo haber tenido una copia de la caja fuerte junto con una frase de acceso o un código de recuperación: todo recibe una clave nueva y una hoja de recuperación nueva, y una hoja de custodia ya no abre nada. La clave de ahora es del %1. Las copias hechas antes se siguen abriendo con lo que las abría entonces.</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Su frase de acceso</translation>
    </message>
    <message>
        <source>Your recovery sheet</source>
        <translation>Su hoja de recuperación</translation>
    </message>
    <message>
        <source>Your system can keep a key to the vault, so that one press opens it. Whoever is logged in as you can then open the vault as well. Your passphrase is asked for every two weeks, and it stays your real key: a keychain can forget.</source>
        <translation>Su sistema puede guardar una clave de la caja fuerte, de modo que una pulsación la abra. Quien haya iniciado sesión como usted podrá abrirla también. Su frase de acceso se le pide cada dos semanas y sigue siendo su verdadera clave: un llavero puede olvidar.</translation>
    </message>
</context>
<context>
    <name>KindChooser</name>
    <message>
        <source>A couple</source>
        <translation>Una pareja</translation>
    </message>
    <message>
        <source>A family</source>
        <translation>Una familia</translation>
    </message>
    <message>
        <source>A group</source>
        <translation>Un grupo</translation>
    </message>
    <message>
        <source>An adult</source>
        <translation>Una persona adulta</translation>
    </message>
    <message>
        <source>An adult somebody speaks for</source>
        <translation>Una persona adulta a quien otra representa</translation>
    </message>
    <message>
        <source>Somebody under 18</source>
        <translation>Alguien menor de 18 años</translation>
    </message>
</context>
<context>
    <name>KnownClients</name>
    <message>
        <source>A client you know: %1</source>
        <translation>Un cliente que usted ya conoce: %1</translation>
    </message>
    <message>
        <source>A session is booked with them already. This one would be a second.</source>
        <translation>Ya hay una sesión reservada con esta persona. Esta sería la segunda.</translation>
    </message>
    <message>
        <source>A session with them is under way. This one would be a second.</source>
        <translation>Hay una sesión en curso con esta persona. Esta sería la segunda.</translation>
    </message>
    <message>
        <source>Go on with that one</source>
        <translation>Seguir con esa</translation>
    </message>
    <message>
        <source>Is it somebody you know already?</source>
        <translation>¿Es alguien que usted ya conoce?</translation>
    </message>
    <message>
        <source>No, somebody else</source>
        <translation>No, es otra persona</translation>
    </message>
</context>
<context>
    <name>LabelPaper</name>
    <message>
        <source>Backup</source>
        <translation>Copia de seguridad</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>It is a copy of a vault that was damaged.</source>
        <translation>Es una copia de una caja fuerte que estaba dañada.</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>Restaurarla</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probarla</translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>Language of your own pages</source>
        <translation>Idioma de sus propias páginas</translation>
    </message>
    <message>
        <source>Your questions, cues and notes. What each client reads is chosen when you book.</source>
        <translation>Sus preguntas, apuntes y notas. Lo que lee cada cliente se elige al preparar la sesión.</translation>
    </message>
</context>
<context>
    <name>LargePrintButton</name>
    <message>
        <source>Print it in large print</source>
        <translation>Imprimirlo en letra grande</translation>
    </message>
    <message>
        <source>Save it in large print</source>
        <translation>Guardarlo en letra grande</translation>
    </message>
</context>
<context>
    <name>LastPaper</name>
    <message>
        <source>A sealed certificate is made of it, which you can print.</source>
        <translation>De ello se hace un certificado sellado que puede imprimir.</translation>
    </message>
    <message>
        <source>Destroy this file now</source>
        <translation>Destruir este expediente ahora</translation>
    </message>
    <message>
        <source>Everything is ready. Nothing is destroyed yet.</source>
        <translation>Todo está listo. Todavía no se ha destruido nada.</translation>
    </message>
    <message>
        <source>I have looked at what goes, and nobody needs it any more.</source>
        <translation>He mirado lo que se va, y nadie lo necesita ya.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Removing it, and reading every page of the vault afterwards.</source>
        <translation>Quitándolo y leyendo después cada página de la bóveda.</translation>
    </message>
    <message>
        <source>What comes now cannot be undone by anybody. Take your time; nothing happens by itself.</source>
        <translation>Lo que viene ahora no lo puede deshacer nadie. Tómese su tiempo; nada pasa solo.</translation>
    </message>
</context>
<context>
    <name>LaterForm</name>
    <message>
        <source>Make the page</source>
        <translation>Hacer la hoja</translation>
    </message>
</context>
<context>
    <name>LaterPage</name>
    <message>
        <source>Drop this page</source>
        <translation>Descartar esta hoja</translation>
    </message>
    <message>
        <source>Kept on this computer</source>
        <translation>Guardado en esta computadora</translation>
    </message>
    <message>
        <source>Signing</source>
        <translation>Firmas</translation>
    </message>
    <message>
        <source>The page was dropped. Everything stands as it was before.</source>
        <translation>La hoja se descartó. Todo sigue como antes.</translation>
    </message>
</context>
<context>
    <name>LeavingForm</name>
    <message>
        <source>Law, or a fixed text, stands behind this. You can leave it out, and your reason is kept with the wording. Why?</source>
        <translation>Detrás de esto hay una ley o un texto fijo. Puede quitarlo, y su motivo se guarda con el texto. ¿Por qué?</translation>
    </message>
    <message>
        <source>Leave all of them out</source>
        <translation>Quitar todo esto</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message>
        <source>No paper has a letter for: %1. Nothing is lost. Please spell it in Latin letters, or leave it out and add it by hand on the paper.</source>
        <translation>En el papel no hay letra para: %1. No se pierde nada. Escríbalo con letras latinas, por favor, o déjelo y añádalo a mano en el papel.</translation>
    </message>
    <message>
        <source>That was longer than fits here, so it was not put in. Nothing else changed.</source>
        <translation>Era más largo de lo que cabe aquí, así que no se puso. Lo demás sigue igual.</translation>
    </message>
    <message>
        <source>This cannot be below 0, so the minus was not put in. Nothing else changed.</source>
        <translation>Aquí no puede haber menos de 0, así que no se puso el signo menos. Lo demás sigue igual.</translation>
    </message>
    <message>
        <source>This has %1 characters, and %2 fit here. Nothing is lost: shorten it, or take a part of it out and give it a clause of its own.</source>
        <translation>Tiene %1 caracteres, y aquí caben %2. No se pierde nada: acórtelo, o saque una parte y dele una cláusula propia.</translation>
    </message>
</context>
<context>
    <name>LiftPaper</name>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Lift it</source>
        <translation>Levantarla</translation>
    </message>
    <message>
        <source>Lift this hold?</source>
        <translation>¿Levantar esta retención?</translation>
    </message>
    <message>
        <source>That it stood stays in the file. From then on the usual time counts again.</source>
        <translation>Que la hubo queda en el expediente. Desde entonces vuelve a contar el plazo normal.</translation>
    </message>
    <message>
        <source>Why it is over</source>
        <translation>Por qué ha terminado</translation>
    </message>
</context>
<context>
    <name>LinesSide</name>
    <message>
        <source>Add one</source>
        <translation>Añadir una</translation>
    </message>
    <message>
        <source>Add one: %1</source>
        <translation>Añadir una: %1</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Volver a poner</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>LockingField</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message>
        <source>Ctrl+L locks at once. Ctrl+H hides the window&apos;s content at once, and any key brings it back: for a knock at the door.</source>
        <translation>Ctrl+L bloquea al instante. Ctrl+H oculta al instante lo que muestra la ventana, y cualquier tecla lo trae de vuelta: por si llaman a la puerta.</translation>
    </message>
    <message>
        <source>It also locks when the computer goes to sleep or its screen is locked. In a session a blank page comes first: closing the lid while you talk costs nothing.</source>
        <translation>También se bloquea cuando el equipo se duerme o se bloquea su pantalla. En una sesión viene antes una página en blanco: cerrar la tapa mientras hablan no cuesta nada.</translation>
    </message>
    <message>
        <source>Lock when nobody has touched the laptop for</source>
        <translation>Bloquear cuando nadie haya tocado el portátil durante</translation>
    </message>
    <message>
        <source>This system does not tell Holdfast when its screen is locked. After sleep the vault is locked all the same.</source>
        <translation>Este sistema no avisa a Holdfast cuando se bloquea su pantalla. Después de dormir, la caja fuerte se bloquea de todos modos.</translation>
    </message>
</context>
<context>
    <name>LogField</name>
    <message>
        <source>Look at the log</source>
        <translation>Ver el registro</translation>
    </message>
    <message>
        <source>The log</source>
        <translation>El registro</translation>
    </message>
    <message>
        <source>Who opened, printed or changed what, and whether all of it is there.</source>
        <translation>Quién abrió, imprimió o cambió qué, y si está todo.</translation>
    </message>
</context>
<context>
    <name>LogFilter</name>
    <message>
        <source>Any time</source>
        <translation>Cualquier fecha</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message>
        <source>One client: name or reference</source>
        <translation>Un cliente: nombre o referencia</translation>
    </message>
    <message>
        <source>Only: %1</source>
        <translation>Solo: %1</translation>
    </message>
    <message>
        <source>Show everybody&apos;s entries again</source>
        <translation>Mostrar otra vez las anotaciones de todos</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Entries of the log</source>
        <translation>Anotaciones del registro</translation>
    </message>
    <message>
        <source>Every opening, print, copy and change, each tied to the one before it.</source>
        <translation>Cada apertura, impresión, copia y cambio, cada uno atado al anterior.</translation>
    </message>
    <message>
        <source>In all: %1</source>
        <translation>En total: %1</translation>
    </message>
    <message>
        <source>Is all of it there?</source>
        <translation>¿Está todo?</translation>
    </message>
    <message>
        <source>Nobody is filed under these words.</source>
        <translation>No hay nadie archivado con estas palabras.</translation>
    </message>
    <message>
        <source>Nothing stands here for this choice.</source>
        <translation>No hay nada con esta selección.</translation>
    </message>
    <message>
        <source>Only what concerns this client</source>
        <translation>Solo lo que se refiere a este cliente</translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation>Guardar como archivo</translation>
    </message>
    <message>
        <source>The log</source>
        <translation>El registro</translation>
    </message>
    <message>
        <source>The newest %1; scroll for older ones</source>
        <translation>Las %1 más recientes; baje para ver las anteriores</translation>
    </message>
    <message>
        <source>no reference</source>
        <translation>sin referencia</translation>
    </message>
</context>
<context>
    <name>LogWays</name>
    <message>
        <source>A table of what is chosen now. Clients stand in it by their reference, never by name. Outside the vault it is not encrypted. That it was saved is noted.</source>
        <translation>Una tabla de lo que está seleccionado ahora. Los clientes figuran en ella por su referencia, nunca por su nombre. Fuera de la caja fuerte no está cifrada. Se anota que se guardó.</translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation>Elegir un lugar</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Read what this means</source>
        <translation>Leer qué significa</translation>
    </message>
    <message>
        <source>Save the log as a file</source>
        <translation>Guardar el registro como archivo</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>The log was saved as %1.</source>
        <translation>El registro se guardó como %1.</translation>
    </message>
    <message>
        <source>You can go on working; nothing is blocked.</source>
        <translation>Puede seguir trabajando; no hay nada bloqueado.</translation>
    </message>
</context>
<context>
    <name>LogWords</name>
    <message>
        <source>A backup failed</source>
        <translation>Una copia de seguridad falló</translation>
    </message>
    <message>
        <source>A backup found the vault damaged</source>
        <translation>Una copia de seguridad encontró dañada la caja fuerte</translation>
    </message>
    <message>
        <source>A backup was made</source>
        <translation>Se hizo una copia de seguridad</translation>
    </message>
    <message>
        <source>A backup was restored</source>
        <translation>Se restauró una copia de seguridad</translation>
    </message>
    <message>
        <source>A backup was tried out</source>
        <translation>Se probó una copia de seguridad</translation>
    </message>
    <message>
        <source>A booking moved to newer wording</source>
        <translation>Una cita pasó a un texto más nuevo</translation>
    </message>
    <message>
        <source>A client added by mistake was removed</source>
        <translation>Se quitó un cliente añadido por error</translation>
    </message>
    <message>
        <source>A client was added</source>
        <translation>Se añadió un cliente</translation>
    </message>
    <message>
        <source>A client&apos;s name or reference was changed</source>
        <translation>Se cambió el nombre o la referencia de un cliente</translation>
    </message>
    <message>
        <source>A client&apos;s tags were changed</source>
        <translation>Se cambiaron las etiquetas de un cliente</translation>
    </message>
    <message>
        <source>A copy of the whole record failed</source>
        <translation>Falló una copia del expediente entero</translation>
    </message>
    <message>
        <source>A correction; what it said before is kept</source>
        <translation>Una corrección; se conserva lo que decía antes</translation>
    </message>
    <message>
        <source>A document of the practice&apos;s own was added</source>
        <translation>Se añadió un documento propio de la consulta</translation>
    </message>
    <message>
        <source>A file was destroyed as planned</source>
        <translation>Se destruyó un expediente según lo previsto</translation>
    </message>
    <message>
        <source>A file was put on hold</source>
        <translation>Se retuvo un expediente</translation>
    </message>
    <message>
        <source>A hold on a file was lifted</source>
        <translation>Se levantó la retención de un expediente</translation>
    </message>
    <message>
        <source>A key was changed</source>
        <translation>Se cambió una llave</translation>
    </message>
    <message>
        <source>A new recovery sheet was made</source>
        <translation>Se hizo una hoja de recuperación nueva</translation>
    </message>
    <message>
        <source>A paper got a later version of its file</source>
        <translation>Un documento recibió una versión posterior de su archivo</translation>
    </message>
    <message>
        <source>A paper was opened</source>
        <translation>Se abrió un documento</translation>
    </message>
    <message>
        <source>A paper was printed</source>
        <translation>Se imprimió un documento</translation>
    </message>
    <message>
        <source>A paper was put off, to be printed later</source>
        <translation>Un documento se dejó para imprimir más tarde</translation>
    </message>
    <message>
        <source>A paper was saved as a file</source>
        <translation>Un documento se guardó como archivo</translation>
    </message>
    <message>
        <source>A paper was sealed</source>
        <translation>Se selló un documento</translation>
    </message>
    <message>
        <source>A practitioner was added</source>
        <translation>Se añadió un profesional</translation>
    </message>
    <message>
        <source>A practitioner&apos;s name was changed</source>
        <translation>Se cambió el nombre de un profesional</translation>
    </message>
    <message>
        <source>A private note was changed</source>
        <translation>Se cambió una nota privada</translation>
    </message>
    <message>
        <source>A private note was erased</source>
        <translation>Se borró una nota privada</translation>
    </message>
    <message>
        <source>A private note was opened</source>
        <translation>Se abrió una nota privada</translation>
    </message>
    <message>
        <source>A private note was written</source>
        <translation>Se escribió una nota privada</translation>
    </message>
    <message>
        <source>A secret of the practice was kept, such as its seal</source>
        <translation>Se guardó un secreto de la consulta, como su sello</translation>
    </message>
    <message>
        <source>A session was closed</source>
        <translation>Se cerró una sesión</translation>
    </message>
    <message>
        <source>A session was prepared</source>
        <translation>Se preparó una sesión</translation>
    </message>
    <message>
        <source>A wrong passphrase or code, times: %1</source>
        <translation>Frase o código equivocados, veces: %1</translation>
    </message>
    <message>
        <source>An outside time was asked for</source>
        <translation>Se pidió una hora externa</translation>
    </message>
    <message>
        <source>Blank papers were printed or saved</source>
        <translation>Se imprimieron o guardaron papeles en blanco</translation>
    </message>
    <message>
        <source>Changed, signed, filed</source>
        <translation>Cambiado, firmado, archivado</translation>
    </message>
    <message>
        <source>Checks, backups, restores</source>
        <translation>Revisiones y copias de seguridad</translation>
    </message>
    <message>
        <source>Details were changed</source>
        <translation>Se cambiaron datos</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Everything was encrypted anew</source>
        <translation>Se cifró todo de nuevo</translation>
    </message>
    <message>
        <source>Facts for the custodian, or their envelope, were noted</source>
        <translation>Se anotaron datos de custodia, o algo de su sobre</translation>
    </message>
    <message>
        <source>Files were checked</source>
        <translation>Se revisaron archivos</translation>
    </message>
    <message>
        <source>For how many years files are kept was settled</source>
        <translation>Se fijó cuántos años se guardan los expedientes</translation>
    </message>
    <message>
        <source>It was noted that a paper was handed over</source>
        <translation>Se anotó que se entregó un documento</translation>
    </message>
    <message>
        <source>My practice was changed</source>
        <translation>Se cambió «Mi consulta»</translation>
    </message>
    <message>
        <source>No reminder to print a paper any more</source>
        <translation>Ya no se recuerda imprimir un documento</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Pages were printed to be signed</source>
        <translation>Se imprimieron páginas para firmar</translation>
    </message>
    <message>
        <source>Papers were filed</source>
        <translation>Se archivaron documentos</translation>
    </message>
    <message>
        <source>Printed, saved, handed over</source>
        <translation>Impreso, guardado, entregado</translation>
    </message>
    <message>
        <source>Private notes were saved as a copy</source>
        <translation>Se guardó una copia de notas privadas</translation>
    </message>
    <message>
        <source>Somebody read that the vault is older than its mark: here %1, there %2</source>
        <translation>Alguien leyó que la caja fuerte es más antigua que su marca: aquí %1, allí %2</translation>
    </message>
    <message>
        <source>Something was changed</source>
        <translation>Se cambió algo</translation>
    </message>
    <message>
        <source>The certificate of a destruction was filed</source>
        <translation>Se archivó el certificado de una destrucción</translation>
    </message>
    <message>
        <source>The client&apos;s page was opened</source>
        <translation>Se abrió la página del cliente</translation>
    </message>
    <message>
        <source>The contact sheet was opened</source>
        <translation>Se abrió la hoja de contacto</translation>
    </message>
    <message>
        <source>The contact sheet was printed or saved</source>
        <translation>La hoja de contacto se imprimió o se guardó</translation>
    </message>
    <message>
        <source>The custodian went to the practice&apos;s desk</source>
        <translation>Quien custodia fue al escritorio de la consulta</translation>
    </message>
    <message>
        <source>The custodian&apos;s code was changed</source>
        <translation>Se cambió el código de custodia</translation>
    </message>
    <message>
        <source>The custodian&apos;s code was revoked</source>
        <translation>Se anuló el código de custodia</translation>
    </message>
    <message>
        <source>The destruction of a file was proven</source>
        <translation>Se comprobó la destrucción de un expediente</translation>
    </message>
    <message>
        <source>The facilitator&apos;s sheet was printed or saved</source>
        <translation>La hoja de quien guía se imprimió o se guardó</translation>
    </message>
    <message>
        <source>The folder for backups was changed</source>
        <translation>Se cambió la carpeta de las copias de seguridad</translation>
    </message>
    <message>
        <source>The keychain was switched off</source>
        <translation>El llavero se desactivó</translation>
    </message>
    <message>
        <source>The keychain was switched on</source>
        <translation>El llavero se activó</translation>
    </message>
    <message>
        <source>The pages shown for signing were kept</source>
        <translation>Se guardaron las páginas mostradas para firmar</translation>
    </message>
    <message>
        <source>The passphrase was changed</source>
        <translation>Se cambió la frase de acceso</translation>
    </message>
    <message>
        <source>The restored vault was kept</source>
        <translation>Se conservó la caja fuerte restaurada</translation>
    </message>
    <message>
        <source>The session was opened</source>
        <translation>Se abrió la sesión</translation>
    </message>
    <message>
        <source>The vault of before was put back</source>
        <translation>Se volvió a poner la caja fuerte anterior</translation>
    </message>
    <message>
        <source>The vault was checked: not as filed: %1</source>
        <translation>Se revisó la caja fuerte: no está como se archivó: %1</translation>
    </message>
    <message>
        <source>The vault was checked: whole</source>
        <translation>Se revisó la caja fuerte: completa</translation>
    </message>
    <message>
        <source>The vault was locked</source>
        <translation>La caja fuerte se cerró</translation>
    </message>
    <message>
        <source>The vault was older than its mark: here %1, there %2</source>
        <translation>La caja fuerte era más antigua que su marca: aquí %1, allí %2</translation>
    </message>
    <message>
        <source>The vault was unlocked</source>
        <translation>La caja fuerte se abrió</translation>
    </message>
    <message>
        <source>The vault was unlocked, only to be read</source>
        <translation>La caja fuerte se abrió solo para leer</translation>
    </message>
    <message>
        <source>The whole record was saved as a copy</source>
        <translation>Se guardó una copia del expediente entero</translation>
    </message>
    <message>
        <source>This log was checked: whole</source>
        <translation>Se revisó este registro: completo</translation>
    </message>
    <message>
        <source>This log was saved as a file</source>
        <translation>Este registro se guardó como archivo</translation>
    </message>
    <message>
        <source>This vault was made</source>
        <translation>Se creó esta caja fuerte</translation>
    </message>
    <message>
        <source>Unlocked by this computer&apos;s keychain</source>
        <translation>Abierta por el llavero de esta computadora</translation>
    </message>
    <message>
        <source>Unlocked with the custodian&apos;s code</source>
        <translation>Abierta con el código de custodia</translation>
    </message>
    <message>
        <source>Unlocked with the passphrase</source>
        <translation>Abierta con la frase de acceso</translation>
    </message>
    <message>
        <source>Unlocked with the recovery code</source>
        <translation>Abierta con el código de recuperación</translation>
    </message>
    <message>
        <source>Unlocked, locked, keys</source>
        <translation>Abrir, cerrar, llaves</translation>
    </message>
    <message>
        <source>Until when a file is kept was set</source>
        <translation>Se fijó hasta cuándo se guarda un expediente</translation>
    </message>
    <message>
        <source>Wording of the practice&apos;s own was published</source>
        <translation>Se publicó redacción propia de la consulta</translation>
    </message>
    <message>
        <source>Wording was gone through and confirmed</source>
        <translation>Se repasó y confirmó el texto</translation>
    </message>
    <message>
        <source>Words were taken back at a client&apos;s wish</source>
        <translation>Se retiraron palabras por deseo de un cliente</translation>
    </message>
</context>
<context>
    <name>LogoField</name>
    <message>
        <source>Choose a picture</source>
        <translation>Elegir una imagen</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>Sin logotipo</translation>
    </message>
    <message>
        <source>PNG or JPEG. It stands at the top of every paper.</source>
        <translation>PNG o JPEG. Aparece arriba en cada papel.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>This file is too large for a logo. 5 MB is the most.</source>
        <translation>Este archivo es demasiado grande para un logotipo. El máximo es 5 MB.</translation>
    </message>
    <message>
        <source>This is not a picture. Please choose a PNG or JPEG file.</source>
        <translation>Esto no es una imagen. Elija un archivo PNG o JPEG, por favor.</translation>
    </message>
    <message>
        <source>Your logo</source>
        <translation>Su logotipo</translation>
    </message>
</context>
<context>
    <name>MadePage</name>
    <message>
        <source>Save a copy</source>
        <translation>Guardar una copia</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>About Holdfast</source>
        <translation>Acerca de Holdfast</translation>
    </message>
    <message>
        <source>Hide everything</source>
        <translation>Ocultar todo</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Put the notice away</source>
        <translation>Quitar el aviso</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message>
        <source>Text at 100 %</source>
        <translation>Texto al 100 %</translation>
    </message>
</context>
<context>
    <name>MarkCard</name>
    <message>
        <source>A mark from a paper</source>
        <translation>La marca de un papel</translation>
    </message>
    <message>
        <source>Look for it</source>
        <translation>Buscarla</translation>
    </message>
    <message>
        <source>Number and letters from the paper</source>
        <translation>Número y letras del papel</translation>
    </message>
    <message>
        <source>The record of a session bears the log&apos;s number and letters of its day. Type them as they stand there; the first 16 letters are enough.</source>
        <translation>El acta de una sesión lleva el número y las letras del registro de su día. Escríbalos como están allí; bastan las primeras 16 letras.</translation>
    </message>
</context>
<context>
    <name>MarkedWords</name>
    <message>
        <source>%1 (gone: %2)</source>
        <translation>%1 (quitado: %2)</translation>
    </message>
    <message>
        <source>%1 (new: %2)</source>
        <translation>%1 (nuevo: %2)</translation>
    </message>
    <message>
        <source>It was:</source>
        <translation>Decía:</translation>
    </message>
    <message>
        <source>Now:</source>
        <translation>Ahora:</translation>
    </message>
</context>
<context>
    <name>MergingCards</name>
    <message>
        <source>Decided: the update&apos;s holds</source>
        <translation>Decidido: vale la de la actualización</translation>
    </message>
    <message>
        <source>Decided: yours holds</source>
        <translation>Decidido: vale la suya</translation>
    </message>
    <message>
        <source>Here the update and you changed the same. Read each, and say what is to hold. What only the update changed stands among the changes below.</source>
        <translation>Aquí la actualización y usted cambiaron lo mismo. Lea cada punto y diga qué debe valer. Lo que solo cambió la actualización está entre los cambios de abajo.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Conservar lo mío</translation>
    </message>
    <message>
        <source>Keep mine, as a clause of my own</source>
        <translation>Conservar lo mío, como cláusula propia</translation>
    </message>
    <message>
        <source>Take the update&apos;s</source>
        <translation>Tomar lo de la actualización</translation>
    </message>
    <message>
        <source>The duty behind this sentence was withdrawn. Yours would go on saying it.</source>
        <translation>El deber que había detrás de esta frase se retiró. La suya lo seguiría diciendo.</translation>
    </message>
    <message>
        <source>The shipped wording was updated</source>
        <translation>La redacción de serie se actualizó</translation>
    </message>
    <message>
        <source>The update offers more to choose here, where you had changed what is offered. The new answers stand beside yours unless you keep yours alone.</source>
        <translation>La actualización ofrece más opciones aquí, donde usted había cambiado lo que se ofrece. Las respuestas nuevas quedan junto a las suyas, a menos que conserve solo las suyas.</translation>
    </message>
    <message>
        <source>The update proposes another answer, and so did you.</source>
        <translation>La actualización propone otra respuesta, y usted también.</translation>
    </message>
    <message>
        <source>The update put these into another order, and so had you.</source>
        <translation>La actualización puso esto en otro orden, y usted también.</translation>
    </message>
    <message>
        <source>The update says:</source>
        <translation>La actualización dice:</translation>
    </message>
    <message>
        <source>The update took this sentence out, and you had changed it.</source>
        <translation>La actualización quitó esta frase, y usted la había cambiado.</translation>
    </message>
    <message>
        <source>Waits for your decision</source>
        <translation>Espera su decisión</translation>
    </message>
    <message>
        <source>Write it anew</source>
        <translation>Escribirlo de nuevo</translation>
    </message>
    <message>
        <source>You had left this out, and the update changed it.</source>
        <translation>Usted la había dejado fuera, y la actualización la cambió.</translation>
    </message>
    <message>
        <source>Yours:</source>
        <translation>La suya:</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
</context>
<context>
    <name>MistakePaper</name>
    <message>
        <source>It cannot be brought back.</source>
        <translation>No se puede recuperar.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Nothing was held, signed or filed: only the name and the booking go. The list of entries keeps that there was one, without the name.</source>
        <translation>No hubo sesión, ni firma, ni nada archivado: solo se van el nombre y la cita. La lista de entradas conserva que hubo uno, sin el nombre.</translation>
    </message>
    <message>
        <source>Remove the client</source>
        <translation>Quitar al cliente</translation>
    </message>
    <message>
        <source>Remove this client?</source>
        <translation>¿Quitar a este cliente?</translation>
    </message>
</context>
<context>
    <name>ModulePaper</name>
    <message>
        <source>%1 is a program of your card&apos;s maker. Holdfast runs it whenever you seal, in a process of its own: it never sees your vault.</source>
        <translation>%1 es un programa del fabricante de su tarjeta. Holdfast lo ejecuta cada vez que usted sella, en un proceso aparte: nunca ve su caja fuerte.</translation>
    </message>
    <message>
        <source>Go on only if it came from whoever gave you the card.</source>
        <translation>Siga solo si se lo dio quien le entregó la tarjeta.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Run it</source>
        <translation>Ejecutarlo</translation>
    </message>
    <message>
        <source>Run this file?</source>
        <translation>¿Ejecutar este archivo?</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>Good afternoon</source>
        <translation>Buenas tardes</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>Buenas noches</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>Buenos días</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
</context>
<context>
    <name>MoreForm</name>
    <message>
        <source>%1: %2. This is settled in My practice, for all clients alike.</source>
        <translation>%1: %2. Esto se decide en Mi consulta, igual para todos los clientes.</translation>
    </message>
    <message>
        <source>Change it in My practice</source>
        <translation>Cambiarlo en Mi consulta</translation>
    </message>
    <message>
        <source>Nothing is suggested here: a yes or a no is the client&apos;s alone.</source>
        <translation>Aquí no se sugiere nada: el sí o el no es solo del cliente.</translation>
    </message>
</context>
<context>
    <name>MorePaper</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Look for a topic</source>
        <translation>Buscar un tema</translation>
    </message>
    <message>
        <source>More to talk about</source>
        <translation>Más temas de que hablar</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Temas</translation>
    </message>
</context>
<context>
    <name>Moving</name>
    <message>
        <source>See what changed</source>
        <translation>Ver qué cambió</translation>
    </message>
    <message>
        <source>The wording was updated on %1. This session goes on with the words it began with.</source>
        <translation>Los textos se actualizaron el %1. Esta sesión sigue con los que empezó.</translation>
    </message>
</context>
<context>
    <name>NameIt</name>
    <message>
        <source>Find it</source>
        <translation>Buscarlo</translation>
    </message>
    <message>
        <source>Id of the paper</source>
        <translation>Número del papel</translation>
    </message>
    <message>
        <source>Papers that wait</source>
        <translation>Papeles que esperan</translation>
    </message>
    <message>
        <source>Type the id at the foot of the page, or choose it from the list.</source>
        <translation>Escriba el número que está al pie de la página, o elíjalo de la lista.</translation>
    </message>
    <message>
        <source>Which paper is it?</source>
        <translation>¿Qué papel es?</translation>
    </message>
</context>
<context>
    <name>NewBlankForm</name>
    <message>
        <source>A blank of your own</source>
        <translation>Un espacio propio</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>Un día</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Un número</translation>
    </message>
    <message>
        <source>A sum of money</source>
        <translation>Una suma de dinero</translation>
    </message>
    <message>
        <source>A time of day</source>
        <translation>Una hora del día</translation>
    </message>
    <message>
        <source>Add nothing</source>
        <translation>No añadir nada</translation>
    </message>
    <message>
        <source>I do, once for all clients</source>
        <translation>Yo, una vez para todos los clientes</translation>
    </message>
    <message>
        <source>Its name, %1</source>
        <translation>Su nombre, %1</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutos</translation>
    </message>
    <message>
        <source>We do, at the table</source>
        <translation>Lo rellenamos juntos, en la sesión</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Qué contiene</translation>
    </message>
    <message>
        <source>What it proposes, if anything</source>
        <translation>Qué propone, si propone algo</translation>
    </message>
    <message>
        <source>Who fills it</source>
        <translation>Quién lo rellena</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Write its name in brackets wherever its value should stand, such as [price of a letter].</source>
        <translation>Escriba su nombre entre corchetes donde deba ir su valor, por ejemplo [precio de una carta].</translation>
    </message>
</context>
<context>
    <name>NewClauseForm</name>
    <message>
        <source>A clause of your own</source>
        <translation>Una cláusula propia</translation>
    </message>
    <message>
        <source>A consent of its own: yes or no</source>
        <translation>Un consentimiento aparte: sí o no</translation>
    </message>
    <message>
        <source>A notice the law asks for</source>
        <translation>Un aviso que pide la ley</translation>
    </message>
    <message>
        <source>Add nothing</source>
        <translation>No añadir nada</translation>
    </message>
    <message>
        <source>Or is it one of these?</source>
        <translation>¿O es una de estas cosas?</translation>
    </message>
    <message>
        <source>What it is called, %1</source>
        <translation>Cómo se llama, %1</translation>
    </message>
    <message>
        <source>What it says, %1</source>
        <translation>Qué dice, %1</translation>
    </message>
</context>
<context>
    <name>NewConsentForm</name>
    <message>
        <source>A consent of your own</source>
        <translation>Un consentimiento propio</translation>
    </message>
    <message>
        <source>Add nothing</source>
        <translation>No añadir nada</translation>
    </message>
    <message>
        <source>It is asked among the consents: yes, no or not yet. A yes becomes a paper of its own, signed apart. It can be refused, and taken back later, under this name.</source>
        <translation>Se pregunta entre los consentimientos: sí, no o todavía no. Un sí se convierte en un papel propio, que se firma aparte. Con este nombre se puede decir que no, y retirarlo más adelante.</translation>
    </message>
    <message>
        <source>That no is fine, and that a yes can be taken back, %1</source>
        <translation>Que se puede decir que no, y retirar un sí, %1</translation>
    </message>
    <message>
        <source>What it is called, %1</source>
        <translation>Cómo se llama, %1</translation>
    </message>
    <message>
        <source>What it is for, and what happens with it, %1</source>
        <translation>Para qué es, y qué se hace con ello, %1</translation>
    </message>
    <message>
        <source>What you ask, as a question, %1</source>
        <translation>Qué pregunta usted, como pregunta, %1</translation>
    </message>
    <message>
        <source>Whom you ask</source>
        <translation>A quién se lo pregunta</translation>
    </message>
</context>
<context>
    <name>NewNoticeForm</name>
    <message>
        <source>A notice the law asks for</source>
        <translation>Un aviso que pide la ley</translation>
    </message>
    <message>
        <source>Add nothing</source>
        <translation>No añadir nada</translation>
    </message>
    <message>
        <source>By when it is due</source>
        <translation>Hasta cuándo hay que darlo</translation>
    </message>
    <message>
        <source>It is among the notices that are due when somebody is booked, and on the paper with all notices. Its text is fixed once you have published it: changing it then asks for a reason.</source>
        <translation>Está entre los avisos que hay que dar cuando se reserva una sesión, y en el papel con todos los avisos. Su texto queda fijo cuando lo ha publicado: para cambiarlo se pide entonces una razón.</translation>
    </message>
    <message>
        <source>On the day of the session</source>
        <translation>El día de la sesión</translation>
    </message>
    <message>
        <source>Soon after the booking</source>
        <translation>Poco después de la reserva</translation>
    </message>
    <message>
        <source>The client signs that they got it</source>
        <translation>La persona firma que lo recibió</translation>
    </message>
    <message>
        <source>The day before the session</source>
        <translation>El día antes de la sesión</translation>
    </message>
    <message>
        <source>The day you last checked that</source>
        <translation>El día en que lo comprobó por última vez</translation>
    </message>
    <message>
        <source>The text, word for word, %1</source>
        <translation>El texto, palabra por palabra, %1</translation>
    </message>
    <message>
        <source>To whom it goes</source>
        <translation>A quién se le da</translation>
    </message>
    <message>
        <source>What it is called, %1</source>
        <translation>Cómo se llama, %1</translation>
    </message>
    <message>
        <source>Which law asks for it</source>
        <translation>Qué ley lo pide</translation>
    </message>
    <message>
        <source>Within so many business days, and at the session at the latest</source>
        <translation>En cuántos días hábiles; a más tardar, en la sesión</translation>
    </message>
</context>
<context>
    <name>NewPassphrasePage</name>
    <message>
        <source>A new passphrase</source>
        <translation>Una frase de acceso nueva</translation>
    </message>
    <message>
        <source>Change my passphrase</source>
        <translation>Cambiar mi frase de acceso</translation>
    </message>
    <message>
        <source>From then on the new one opens the vault, and the former one does not. Backups and copies made before still open with the passphrase they were made under.</source>
        <translation>Desde entonces la nueva abre la caja fuerte, y la anterior no. Las copias hechas antes se siguen abriendo con la frase con la que se hicieron.</translation>
    </message>
    <message>
        <source>Making the new key. This takes a few seconds.</source>
        <translation>Haciendo la clave nueva. Tarda unos segundos.</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Frase de acceso nueva</translation>
    </message>
    <message>
        <source>Please type your passphrase as it is now.</source>
        <translation>Escriba su frase de acceso tal como es ahora.</translation>
    </message>
    <message>
        <source>You came in by your recovery code. Choose a passphrase for the next time. If you go back, the code goes on opening the vault, and so does the former passphrase.</source>
        <translation>Usted entró con su código de recuperación. Elija una frase de acceso para la próxima vez. Si vuelve atrás, el código sigue abriendo la caja fuerte, y también la frase anterior.</translation>
    </message>
    <message>
        <source>Your new passphrase</source>
        <translation>Su nueva frase de acceso</translation>
    </message>
    <message>
        <source>Your passphrase now, or your recovery code</source>
        <translation>Su frase de acceso de ahora, o su código de recuperación</translation>
    </message>
</context>
<context>
    <name>NewSessionCard</name>
    <message>
        <source>A duty in your form pack was withdrawn. Until the pack is updated it cannot be used with a client; rehearsing works.</source>
        <translation>Se retiró un deber de su paquete de formularios. Hasta que se actualice no se puede usar con un cliente; ensayar sí se puede.</translation>
    </message>
    <message>
        <source>A first session</source>
        <translation>Una primera sesión</translation>
    </message>
    <message>
        <source>Before a client sees them, go through the words once and make sure they are right for your practice.</source>
        <translation>Antes de que los vea un cliente, lea los textos una vez y compruebe que sirven para su consulta.</translation>
    </message>
    <message>
        <source>Before the first real session, your papers need a few words about your practice. Still open: %1.</source>
        <translation>Antes de la primera sesión real, sus papeles necesitan algunos datos de su consulta. Todavía sin llenar: %1.</translation>
    </message>
    <message>
        <source>Fill in my practice</source>
        <translation>Llenar los datos de mi consulta</translation>
    </message>
    <message>
        <source>Go through the wording</source>
        <translation>Revisar los textos</translation>
    </message>
    <message>
        <source>New first session</source>
        <translation>Nueva primera sesión</translation>
    </message>
    <message>
        <source>Rehearse with a made-up client</source>
        <translation>Ensayar con un cliente inventado</translation>
    </message>
    <message>
        <source>The content of your form pack was due to be looked at again. It still works, and your records say so.</source>
        <translation>Ya tocaba revisar otra vez el contenido de su paquete de formularios. Todavía funciona, y sus registros lo dicen.</translation>
    </message>
    <message>
        <source>Two minutes before, fifty together, two after.</source>
        <translation>Dos minutos antes, cincuenta juntos, dos después.</translation>
    </message>
    <message>
        <source>Your form pack has a small update since you confirmed it. Have a look under “Your wording” when you can.</source>
        <translation>Su paquete de formularios tiene un cambio pequeño desde que usted lo confirmó. Véalo en «Sus textos» cuando pueda.</translation>
    </message>
</context>
<context>
    <name>NewTopicForm</name>
    <message>
        <source>A topic has a card of its own, and a heading in the booklet. Its clauses come next.</source>
        <translation>Un tema tiene su propia tarjeta y un título en el folleto. Después vienen sus cláusulas.</translation>
    </message>
    <message>
        <source>A topic of your own</source>
        <translation>Un tema propio</translation>
    </message>
    <message>
        <source>Add nothing</source>
        <translation>No añadir nada</translation>
    </message>
    <message>
        <source>In the first meeting</source>
        <translation>En el primer encuentro</translation>
    </message>
    <message>
        <source>In the second meeting</source>
        <translation>En el segundo encuentro</translation>
    </message>
    <message>
        <source>It is explained: so it is here</source>
        <translation>Se explica: aquí es así</translation>
    </message>
    <message>
        <source>It is settled together: yes, changed, not yet, or no</source>
        <translation>Se acuerda entre todos: sí, cambiado, todavía no, o no</translation>
    </message>
    <message>
        <source>Its heading, %1</source>
        <translation>Su título, %1</translation>
    </message>
    <message>
        <source>Never aloud: it stands in the booklet</source>
        <translation>Nunca en voz alta: está en el folleto</translation>
    </message>
    <message>
        <source>The sentence it opens with, %1</source>
        <translation>La frase con que empieza, %1</translation>
    </message>
    <message>
        <source>What people do with it</source>
        <translation>Qué se hace con él</translation>
    </message>
    <message>
        <source>When people go through it</source>
        <translation>Cuándo se habla de él</translation>
    </message>
    <message>
        <source>Whom it concerns</source>
        <translation>A quién concierne</translation>
    </message>
</context>
<context>
    <name>NoteCard</name>
    <message>
        <source>Keep privately</source>
        <translation>Guardar en privado</translation>
    </message>
    <message>
        <source>Nothing to note</source>
        <translation>Nada que anotar</translation>
    </message>
</context>
<context>
    <name>NotesCopyPage</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n nota</numerusform>
            <numerusform>%n notas</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy of your private notes</source>
        <translation>Una copia de sus notas privadas</translation>
    </message>
    <message>
        <source>Checking. This takes a moment on purpose.</source>
        <translation>Comprobando. Tarda un momento a propósito.</translation>
    </message>
    <message>
        <source>Choose where to write them</source>
        <translation>Elegir dónde escribirlas</translation>
    </message>
    <message>
        <source>Nothing protects them there. Leave no copy behind.</source>
        <translation>Allí nada las protege. No deje ninguna copia atrás.</translation>
    </message>
    <message>
        <source>Please choose a form.</source>
        <translation>Elija una forma.</translation>
    </message>
    <message>
        <source>Please type your passphrase: an open vault is no proof.</source>
        <translation>Escriba su frase de contraseña: una bóveda abierta no es prueba.</translation>
    </message>
    <message>
        <source>Private notes</source>
        <translation>Notas privadas</translation>
    </message>
    <message>
        <source>Tell the password on the telephone, never in the same mail.</source>
        <translation>Diga la contraseña por teléfono, nunca en el mismo correo.</translation>
    </message>
    <message>
        <source>They are no part of the record, and no copy of it ever holds them. Let them out only where you must, and ask for advice first.</source>
        <translation>No son parte del expediente, y ninguna copia de él las contiene. Sáquelas solo si es necesario, y pida consejo antes.</translation>
    </message>
    <message>
        <source>They are written as</source>
        <translation>Se escriben como</translation>
    </message>
    <message>
        <source>This client&apos;s answer: %1</source>
        <translation>La respuesta de esta persona: %1</translation>
    </message>
    <message>
        <source>What your clients are told: “%1”</source>
        <translation>Lo que se dice a sus clientes: “%1”</translation>
    </message>
    <message>
        <source>Your notes were written as %1. The vault has noted it.</source>
        <translation>Sus notas se escribieron como %1. La bóveda lo ha anotado.</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Su frase de contraseña</translation>
    </message>
    <message>
        <source>a folder with a text and pages; whoever finds it can read it</source>
        <translation>una carpeta con un texto y páginas; quien la encuentre puede leerla</translation>
    </message>
    <message>
        <source>one PDF with both inside, behind a password</source>
        <translation>un PDF con ambos dentro, con contraseña</translation>
    </message>
</context>
<context>
    <name>NotesShelf</name>
    <message>
        <source>A copy of these notes ...</source>
        <translation>Una copia de estas notas ...</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Erase it</source>
        <translation>Borrarla</translation>
    </message>
    <message>
        <source>Erase this note?</source>
        <translation>¿Borrar esta nota?</translation>
    </message>
    <message>
        <source>It is gone for good, and cannot be brought back. If somebody has asked for your records, or may soon, leave it and ask for advice first.</source>
        <translation>Se borra para siempre y no se puede recuperar. Si alguien ha pedido sus registros, o puede pedirlos pronto, déjela y pida consejo antes.</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>Guardar los cambios</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Note of %1, %2</source>
        <translation>Nota del %1, %2</translation>
    </message>
    <message>
        <source>Your private note</source>
        <translation>Su nota privada</translation>
    </message>
    <message>
        <source>Your private notes</source>
        <translation>Sus notas privadas</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Put this notice away</source>
        <translation>Quitar este aviso</translation>
    </message>
</context>
<context>
    <name>OnPaper</name>
    <message>
        <source>Enter what you settled</source>
        <translation>Anotar lo que acordaron</translation>
    </message>
    <message>
        <source>Go on here</source>
        <translation>Seguir aquí</translation>
    </message>
    <message>
        <source>The facilitator&apos;s sheet</source>
        <translation>La hoja de guía</translation>
    </message>
    <message>
        <source>The screen goes calm and the lid may be closed. Afterwards you enter what you settled in about three minutes, and the record says when you talked and when you entered it.</source>
        <translation>La pantalla queda en calma y se puede cerrar la tapa. Después usted anota lo acordado en unos tres minutos, y el registro dice cuándo hablaron y cuándo lo anotó.</translation>
    </message>
    <message>
        <source>Work on paper</source>
        <translation>Trabajar en papel</translation>
    </message>
</context>
<context>
    <name>OwnAdding</name>
    <message>
        <source>Add a PDF or text file</source>
        <translation>Añadir un PDF o un archivo de texto</translation>
    </message>
    <message>
        <source>Choose a document</source>
        <translation>Elegir un documento</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Write or paste text</source>
        <translation>Escribir o pegar texto</translation>
    </message>
</context>
<context>
    <name>OwnDeskPaper</name>
    <message>
        <source>Go there</source>
        <translation>Ir allí</translation>
    </message>
    <message>
        <source>Go to the practitioner&apos;s desk?</source>
        <translation>¿Ir al escritorio de la consulta?</translation>
    </message>
    <message>
        <source>Sessions are begun there, words changed, and old files destroyed. The three steps need nothing of it. Later somebody may: to make a backup, or to end files whose years are over. That you went there is noted.</source>
        <translation>Allí se empiezan sesiones, se cambian palabras y se destruyen expedientes antiguos. Los tres pasos no necesitan nada de eso. Más adelante puede hacer falta: para hacer una copia de seguridad o para cerrar expedientes cuyo plazo terminó. Queda anotado que usted fue allí.</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Quedarme aquí</translation>
    </message>
</context>
<context>
    <name>OwnDocuments</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n página</numerusform>
            <numerusform>%n páginas</numerusform>
        </translation>
    </message>
    <message>
        <source>A consent of an insurer or of your lawyer: a PDF stays byte for byte as it is, text is set like your other papers. You choose for each client which are signed.</source>
        <translation>Un consentimiento de una aseguradora o de su abogado: un PDF queda tal como es, byte por byte; un texto se compone como sus otros papeles. Usted elige cuáles firma cada cliente.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ver</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>Nueva versión</translation>
    </message>
    <message>
        <source>Use it again</source>
        <translation>Usarlo de nuevo</translation>
    </message>
    <message>
        <source>Use it no more</source>
        <translation>No usarlo más</translation>
    </message>
    <message>
        <source>Your own documents</source>
        <translation>Sus propios documentos</translation>
    </message>
    <message>
        <source>for every new client</source>
        <translation>para cada cliente nuevo</translation>
    </message>
    <message>
        <source>not used any more; whoever has signed it keeps it</source>
        <translation>ya no se usa; quien lo firmó lo conserva</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>versión %1</translation>
    </message>
</context>
<context>
    <name>OwnForm</name>
    <message>
        <source>Add it</source>
        <translation>Añadirlo</translation>
    </message>
</context>
<context>
    <name>OwnPage</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n página</numerusform>
            <numerusform>%n páginas</numerusform>
        </translation>
    </message>
    <message>
        <source>A consent of an insurer or of your lawyer. Your client reads every page, signs, and gets it sealed, like any other paper.</source>
        <translation>Un consentimiento de una aseguradora o de su abogado. Su cliente lee cada página, firma y lo recibe sellado, como cualquier otro documento.</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Nothing is on your shelf yet.</source>
        <translation>Todavía no hay nada en su estante.</translation>
    </message>
    <message>
        <source>Sign a document of your own</source>
        <translation>Firmar un documento propio</translation>
    </message>
    <message>
        <source>Your own documents</source>
        <translation>Sus propios documentos</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>versión %1</translation>
    </message>
</context>
<context>
    <name>OwnPaper</name>
    <message>
        <source>A document of your own</source>
        <translation>Un documento propio</translation>
    </message>
    <message>
        <source>A line that begins with # is a heading, one with - a point.</source>
        <translation>Una línea que empieza con # es un título; con -, un punto.</translation>
    </message>
    <message>
        <source>For every new client</source>
        <translation>Para cada cliente nuevo</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Guardarlo</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>The client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>The partner, where there is one</source>
        <translation>La pareja, si la hay</translation>
    </message>
    <message>
        <source>The words</source>
        <translation>Las palabras</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Who signs it</source>
        <translation>Quién lo firma</translation>
    </message>
    <message>
        <source>Whoever speaks for the client, where there is somebody</source>
        <translation>Quien representa a su cliente, si hay alguien</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message>
        <source>Your client reads every page of it and signs it like any other paper.</source>
        <translation>Su cliente lee cada página y lo firma como cualquier otro papel.</translation>
    </message>
</context>
<context>
    <name>OwnParts</name>
    <message>
        <source>Add a blank of your own</source>
        <translation>Añadir un espacio propio</translation>
    </message>
    <message>
        <source>Add a clause of your own</source>
        <translation>Añadir una cláusula propia</translation>
    </message>
    <message>
        <source>Add a consent of your own</source>
        <translation>Añadir un consentimiento propio</translation>
    </message>
    <message>
        <source>Add a notice of your own</source>
        <translation>Añadir un aviso propio</translation>
    </message>
    <message>
        <source>Add a topic of your own</source>
        <translation>Añadir un tema propio</translation>
    </message>
    <message>
        <source>Arrange this topic</source>
        <translation>Ordenar este tema</translation>
    </message>
</context>
<context>
    <name>OwnTools</name>
    <message>
        <source>A private note</source>
        <translation>Una nota privada</translation>
    </message>
    <message>
        <source>Keep privately</source>
        <translation>Guardar en privado</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>The note is kept privately.</source>
        <translation>La nota se guardó en privado.</translation>
    </message>
    <message>
        <source>The words are signed already. What is open stands here.</source>
        <translation>Los textos ya están firmados. Aquí está lo que queda abierto.</translation>
    </message>
</context>
<context>
    <name>PackPress</name>
    <message numerus="yes">
        <source>%n paper(s) were saved.</source>
        <translation>
            <numerusform>Se guardó %n papel.</numerusform>
            <numerusform>Se guardaron %n papeles.</numerusform>
        </translation>
    </message>
    <message>
        <source>Outside the vault they are not encrypted. Keep them where only you can open them.</source>
        <translation>Fuera de la caja fuerte no están cifrados. Guárdelos donde solo usted pueda abrirlos.</translation>
    </message>
    <message>
        <source>Save the papers</source>
        <translation>Guardar los papeles</translation>
    </message>
</context>
<context>
    <name>PagesPage</name>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
</context>
<context>
    <name>PagesWords</name>
    <message>
        <source>Larger pages</source>
        <translation>Páginas más grandes</translation>
    </message>
    <message>
        <source>Opening the document</source>
        <translation>Se abre el documento</translation>
    </message>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Página {number} de {count}</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Smaller pages</source>
        <translation>Páginas más pequeñas</translation>
    </message>
    <message>
        <source>The file is not a PDF, or it is damaged. Nothing was changed.</source>
        <translation>El archivo no es un PDF o está dañado. No se cambió nada.</translation>
    </message>
    <message>
        <source>This document cannot be shown</source>
        <translation>Este documento no se puede mostrar</translation>
    </message>
</context>
<context>
    <name>PaperReview</name>
    <message>
        <source>%1 reviewed a print with the code %3 on %2. It was changed since: that paper is not this wording.</source>
        <translation>%1 revisó el %2 un impreso con el código %3. Después se cambió: ese papel no es esta redacción.</translation>
    </message>
    <message>
        <source>Note the review</source>
        <translation>Anotar la revisión</translation>
    </message>
    <message>
        <source>Noted: %1 reviewed it from the printed copy.</source>
        <translation>Anotado: %1 la revisó en el impreso.</translation>
    </message>
    <message>
        <source>Print the whole wording: %1</source>
        <translation>Imprimir todo: %1</translation>
    </message>
    <message>
        <source>Reviewed from the printed copy by %1 on %2.</source>
        <translation>Revisada en el impreso por %1 el %2.</translation>
    </message>
    <message>
        <source>Reviewed on paper</source>
        <translation>Revisada en papel</translation>
    </message>
    <message>
        <source>The code on every page of the paper</source>
        <translation>El código que está en cada página</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who reviewed it</source>
        <translation>Quién la revisó</translation>
    </message>
    <message>
        <source>You can have it read on paper, by a lawyer for example: every sentence with what stands behind it, what differs marked, a box to tick for each group. Every page bears its code: %1</source>
        <translation>Puede darla a leer en papel, por ejemplo a una abogada: cada frase con lo que la respalda, marcado lo que difiere, y una casilla para cada grupo. Cada página lleva su código: %1</translation>
    </message>
</context>
<context>
    <name>PapersField</name>
    <message>
        <source>Print these</source>
        <translation>Imprimir estos</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>The facilitator&apos;s sheet</source>
        <translation>La hoja de guía</translation>
    </message>
</context>
<context>
    <name>PartBar</name>
    <message>
        <source>By name</source>
        <translation>Por nombre</translation>
    </message>
    <message>
        <source>By the last session</source>
        <translation>Por la última sesión</translation>
    </message>
    <message>
        <source>By what asks for something</source>
        <translation>Por lo que pide algo</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Ordenar</translation>
    </message>
</context>
<context>
    <name>PartNames</name>
    <message>
        <source>A beginning of saying it back</source>
        <translation>Un comienzo para decirlo de vuelta</translation>
    </message>
    <message>
        <source>A cue for you alone</source>
        <translation>Una señal solo para usted</translation>
    </message>
    <message>
        <source>A hint under it</source>
        <translation>Una indicación debajo</translation>
    </message>
    <message>
        <source>A question you might ask</source>
        <translation>Una pregunta que puede hacer</translation>
    </message>
    <message>
        <source>A row</source>
        <translation>Una fila</translation>
    </message>
    <message>
        <source>An example</source>
        <translation>Un ejemplo</translation>
    </message>
    <message>
        <source>How a number reads</source>
        <translation>Cómo se lee un número</translation>
    </message>
    <message>
        <source>How a row reads on paper</source>
        <translation>Cómo se lee una fila en el papel</translation>
    </message>
    <message>
        <source>On the shared screen, in fewer words</source>
        <translation>En la pantalla compartida, con menos palabras</translation>
    </message>
    <message>
        <source>The question</source>
        <translation>La pregunta</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>What can be chosen</source>
        <translation>Lo que se puede elegir</translation>
    </message>
    <message>
        <source>What stands there when nothing is chosen</source>
        <translation>Lo que queda cuando no se elige nada</translation>
    </message>
    <message>
        <source>What you say aloud</source>
        <translation>Lo que usted dice en voz alta</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Caps lock seems to be on.</source>
        <translation>Parece que las mayúsculas están activadas.</translation>
    </message>
    <message>
        <source>Hide the passphrase</source>
        <translation>Ocultar la frase de acceso</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>Mostrar la frase de acceso</translation>
    </message>
</context>
<context>
    <name>PassphraseFields</name>
    <message numerus="yes">
        <source>At least %n character(s). Spaces count, and are welcome.</source>
        <translation>
            <numerusform>Al menos %n carácter. Los espacios cuentan y son bienvenidos.</numerusform>
            <numerusform>Al menos %n caracteres. Los espacios cuentan y son bienvenidos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Easy to guess: known words, names, rows of keys or too few different letters. Whoever stole the vault would need months at most.</source>
        <translation>Fácil de adivinar: palabras conocidas, nombres, filas de teclas o muy pocas letras distintas. Quien robara la caja fuerte necesitaría meses como mucho.</translation>
    </message>
    <message>
        <source>Enough: whoever stole the vault would need years. Four or more words picked by chance would be better.</source>
        <translation>Suficiente: quien robara la caja fuerte necesitaría años. Sería mejor usar cuatro o más palabras elegidas al azar.</translation>
    </message>
    <message>
        <source>Good: centuries, if chance picked the words and not a song or a saying.</source>
        <translation>Buena: siglos, si las palabras las eligió el azar y no una canción o un dicho.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de acceso</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>La misma otra vez</translation>
    </message>
    <message>
        <source>The two are not the same. Please type the second one again.</source>
        <translation>Las dos no son iguales. Escriba la segunda otra vez.</translation>
    </message>
    <message numerus="yes">
        <source>Too short so far: at least %n character(s).</source>
        <translation>
            <numerusform>Demasiado corta por ahora: al menos %n carácter.</numerusform>
            <numerusform>Demasiado corta por ahora: al menos %n caracteres.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>A passphrase only you know</source>
        <translation>Una frase de acceso que solo usted conoce</translation>
    </message>
    <message>
        <source>It encrypts everything. Nobody can reset it: not us, not a technician. Four or five words picked by chance are hard to guess and easy to type.</source>
        <translation>Cifra todo. Nadie puede restablecerla: ni nosotros ni un técnico. Cuatro o cinco palabras elegidas al azar son difíciles de adivinar y fáciles de escribir.</translation>
    </message>
    <message>
        <source>Part 3 of 4</source>
        <translation>Parte 3 de 4</translation>
    </message>
</context>
<context>
    <name>PasswordPaper</name>
    <message>
        <source>A password for this file</source>
        <translation>Una contraseña para este archivo</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s).</source>
        <translation>
            <numerusform>Al menos %n carácter.</numerusform>
            <numerusform>Al menos %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose where to save it</source>
        <translation>Elegir dónde guardarlo</translation>
    </message>
    <message>
        <source>Easy to guess: known words, rows of keys or too few different letters.</source>
        <translation>Fácil de adivinar: palabras conocidas, filas del teclado o muy pocas letras distintas.</translation>
    </message>
    <message>
        <source>Enough. Words picked by chance would be better.</source>
        <translation>Suficiente. Sería mejor con palabras elegidas al azar.</translation>
    </message>
    <message>
        <source>Good, if chance picked the words.</source>
        <translation>Buena, si el azar eligió las palabras.</translation>
    </message>
    <message>
        <source>It is not kept anywhere. Without it the file cannot be opened again.</source>
        <translation>No se guarda en ningún lugar. Sin ella, el archivo no se puede volver a abrir.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation>Otras palabras</translation>
    </message>
    <message>
        <source>Password: %1</source>
        <translation>Contraseña: %1</translation>
    </message>
    <message numerus="yes">
        <source>Too short so far: at least %n character(s).</source>
        <translation>
            <numerusform>Por ahora es muy corta: al menos %n carácter.</numerusform>
            <numerusform>Por ahora es muy corta: al menos %n caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type my own</source>
        <translation>Escribir la mía</translation>
    </message>
    <message>
        <source>Use made-up words</source>
        <translation>Usar palabras al azar</translation>
    </message>
    <message>
        <source>Whoever opens the file needs it. Say it on the telephone, or write it down for the client now. Never send it in the mail that carries the file.</source>
        <translation>Quien abra el archivo la necesita. Dígala por teléfono o anótela ahora para su cliente. Nunca la envíe en el correo que lleva el archivo.</translation>
    </message>
    <message>
        <source>Your own password</source>
        <translation>Su propia contraseña</translation>
    </message>
</context>
<context>
    <name>PastWordings</name>
    <message>
        <source>The words of version %1 are your draft now. No client meets them yet.</source>
        <translation>Las palabras de la versión %1 son ahora su borrador. Ningún cliente las encuentra todavía.</translation>
    </message>
    <message>
        <source>Version %1 was taken back. Its words are kept among your wordings.</source>
        <translation>La versión %1 se retiró. Sus palabras se conservan entre sus redacciones.</translation>
    </message>
</context>
<context>
    <name>PickPaper</name>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
</context>
<context>
    <name>PinPaper</name>
    <message>
        <source>A wrong PIN was typed since the card was last used. After a few it locks itself.</source>
        <translation>Se escribió un PIN equivocado desde el último uso de la tarjeta. Tras unos pocos, se bloquea.</translation>
    </message>
    <message>
        <source>Caps lock seems to be on.</source>
        <translation>Parece que las mayúsculas están bloqueadas.</translation>
    </message>
    <message>
        <source>Hide the PIN</source>
        <translation>Ocultar el PIN</translation>
    </message>
    <message>
        <source>One more wrong PIN locks this card. Please look it up first.</source>
        <translation>Un PIN equivocado más bloquea esta tarjeta. Búsquelo antes, por favor.</translation>
    </message>
    <message>
        <source>PIN of the card</source>
        <translation>PIN de la tarjeta</translation>
    </message>
    <message>
        <source>Seal with the practice&apos;s own key</source>
        <translation>Sellar con la clave de la consulta</translation>
    </message>
    <message>
        <source>Show the PIN</source>
        <translation>Mostrar el PIN</translation>
    </message>
    <message>
        <source>This card has locked its PIN. It can be unlocked with the program of its maker and the PUK.</source>
        <translation>Esta tarjeta ha bloqueado su PIN. Se puede desbloquear con el programa de su fabricante y el PUK.</translation>
    </message>
    <message>
        <source>This reader has keys of its own: type the PIN there once it asks.</source>
        <translation>Este lector tiene su propio teclado: escriba el PIN allí cuando lo pida.</translation>
    </message>
    <message>
        <source>Without the card the practice&apos;s own key may seal. These pages name both keys, and which one sealed them is noted.</source>
        <translation>Sin la tarjeta puede sellar la clave de la propia consulta. Estas páginas nombran las dos claves, y se anota cuál las selló.</translation>
    </message>
</context>
<context>
    <name>PlaceStep</name>
    <message>
        <source>%1: content checked on %2, to be looked at again by %3.</source>
        <translation>%1: contenido revisado el %2; toca revisarlo otra vez antes del %3.</translation>
    </message>
    <message>
        <source>Nothing is chosen yet.</source>
        <translation>Todavía no se ha elegido nada.</translation>
    </message>
    <message>
        <source>Part 2 of 4</source>
        <translation>Parte 2 de 4</translation>
    </message>
    <message>
        <source>Please choose where you practice.</source>
        <translation>Elija dónde ejerce, por favor.</translation>
    </message>
    <message>
        <source>Reading the form pack, every sentence of it ...</source>
        <translation>Se lee el paquete de formularios, frase por frase ...</translation>
    </message>
    <message>
        <source>Reading the form packs</source>
        <translation>Se leen los paquetes de formularios</translation>
    </message>
    <message>
        <source>The limits of confidentiality differ from place to place. Choose the closest; you go through every sentence yourself before a client sees it.</source>
        <translation>Los límites de la confidencialidad cambian de un lugar a otro. Elija el más cercano; usted revisa cada frase antes de que la vea un cliente.</translation>
    </message>
    <message>
        <source>This form pack has no words in %1 yet. Go back for another language.</source>
        <translation>Este paquete de formularios todavía no tiene textos en %1. Vuelva atrás para elegir otro idioma.</translation>
    </message>
    <message>
        <source>Where you practice</source>
        <translation>Dónde ejerce</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>A country of your own</source>
        <translation>Su propio país</translation>
    </message>
    <message>
        <source>Any other state</source>
        <translation>Cualquier otro estado</translation>
    </message>
    <message>
        <source>Any other state or territory</source>
        <translation>Cualquier otro estado o territorio</translation>
    </message>
    <message>
        <source>Anywhere else</source>
        <translation>Cualquier otro lugar</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australia</translation>
    </message>
    <message>
        <source>Australia, any other state or territory</source>
        <translation>Australia, cualquier otro estado o territorio</translation>
    </message>
    <message>
        <source>California</source>
        <translation>California</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Canadá</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Otros lugares</translation>
    </message>
    <message>
        <source>England</source>
        <translation>Inglaterra</translation>
    </message>
    <message>
        <source>European Union</source>
        <translation>Unión Europea</translation>
    </message>
    <message>
        <source>European Union, a country of your own</source>
        <translation>Unión Europea, su propio país</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irlanda</translation>
    </message>
    <message>
        <source>New South Wales</source>
        <translation>Nueva Gales del Sur</translation>
    </message>
    <message>
        <source>Northern Ireland</source>
        <translation>Irlanda del Norte</translation>
    </message>
    <message>
        <source>Ontario</source>
        <translation>Ontario</translation>
    </message>
    <message>
        <source>Scotland</source>
        <translation>Escocia</translation>
    </message>
    <message>
        <source>United Kingdom and Ireland</source>
        <translation>Reino Unido e Irlanda</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>Estados Unidos</translation>
    </message>
    <message>
        <source>United States, any other state</source>
        <translation>Estados Unidos, cualquier otro estado</translation>
    </message>
    <message>
        <source>Victoria</source>
        <translation>Victoria</translation>
    </message>
    <message>
        <source>Wales</source>
        <translation>Gales</translation>
    </message>
</context>
<context>
    <name>PlanChooser</name>
    <message>
        <source>One long meeting, 80 to 90 minutes</source>
        <translation>Una reunión larga, de 80 a 90 minutos</translation>
    </message>
    <message>
        <source>One meeting</source>
        <translation>Una reunión</translation>
    </message>
    <message>
        <source>Two meetings</source>
        <translation>Dos reuniones</translation>
    </message>
</context>
<context>
    <name>PointRow</name>
    <message>
        <source>Change this</source>
        <translation>Cambiar esto</translation>
    </message>
    <message>
        <source>Change this: %1</source>
        <translation>Cambiar esto: %1</translation>
    </message>
    <message>
        <source>From now on</source>
        <translation>Desde ahora</translation>
    </message>
    <message>
        <source>In words of our own</source>
        <translation>Con palabras nuestras</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Dejarlo como estaba</translation>
    </message>
    <message>
        <source>Nothing so far.</source>
        <translation>Nada hasta ahora.</translation>
    </message>
</context>
<context>
    <name>PracticeStep</name>
    <message>
        <source>As it is registered with your board or professional body.</source>
        <translation>Tal como consta en su colegio o consejo profesional.</translation>
    </message>
    <message>
        <source>If you work under your own name, write that. You can change it later.</source>
        <translation>Si trabaja con su propio nombre, escríbalo. Puede cambiarlo más tarde.</translation>
    </message>
    <message>
        <source>Name of your practice</source>
        <translation>Nombre de su consulta</translation>
    </message>
    <message>
        <source>Part 1 of 4</source>
        <translation>Parte 1 de 4</translation>
    </message>
    <message>
        <source>Please enter the name of your practice, or your own name again.</source>
        <translation>Escriba el nombre de su consulta, o su propio nombre otra vez.</translation>
    </message>
    <message>
        <source>Please enter your name. It stands under what you promise.</source>
        <translation>Escriba su nombre, por favor. Va debajo de lo que usted promete.</translation>
    </message>
    <message>
        <source>These two names stand on every paper your clients take home.</source>
        <translation>Estos dos nombres están en cada papel que sus clientes se llevan a casa.</translation>
    </message>
    <message>
        <source>You and your practice</source>
        <translation>Usted y su consulta</translation>
    </message>
    <message>
        <source>Your full name</source>
        <translation>Su nombre completo</translation>
    </message>
</context>
<context>
    <name>Press</name>
    <message>
        <source>A copy was saved as %1.</source>
        <translation>Se guardó una copia con el nombre %1.</translation>
    </message>
    <message>
        <source>Outside the vault it is not encrypted. Keep it where only you can open it.</source>
        <translation>Fuera de la caja fuerte no está cifrada. Guárdela donde solo usted pueda abrirla.</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Archivos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Guardar una copia</translation>
    </message>
    <message>
        <source>Save a copy, or choose to print later.</source>
        <translation>Guarde una copia o elija imprimir más tarde.</translation>
    </message>
    <message>
        <source>Tell the password on the telephone, never in the same mail.</source>
        <translation>Diga la contraseña por teléfono, nunca en el mismo correo.</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>As your client sees it</source>
        <translation>Como lo ve su cliente</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>On paper</source>
        <translation>En papel</translation>
    </message>
    <message>
        <source>On the screen</source>
        <translation>En la pantalla</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>No printer is set up on this computer.</source>
        <translation>En esta computadora no hay ninguna impresora configurada.</translation>
    </message>
    <message>
        <source>Nothing is lost: check the printer and print it again.</source>
        <translation>No se perdió nada: revise la impresora e imprima otra vez.</translation>
    </message>
    <message>
        <source>Nothing is lost: print it later, or save a copy.</source>
        <translation>No se perdió nada: imprima más tarde o guarde una copia.</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Enviado a la impresora.</translation>
    </message>
    <message>
        <source>The printer did not take the paper.</source>
        <translation>La impresora no aceptó el papel.</translation>
    </message>
</context>
<context>
    <name>PrivatePaper</name>
    <message>
        <source>Your private note</source>
        <translation>Su nota privada</translation>
    </message>
</context>
<context>
    <name>ProfileEditor</name>
    <message>
        <source>A time of day, please: 16:00.</source>
        <translation>Una hora, por favor: 16:00.</translation>
    </message>
    <message>
        <source>A whole number from %1 to %2, please.</source>
        <translation>Un número entero del %1 al %2, por favor.</translation>
    </message>
    <message>
        <source>An amount of money, please: 160.</source>
        <translation>Una cantidad de dinero, por favor: 160.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
</context>
<context>
    <name>ProfileField</name>
    <message>
        <source>Does not apply here</source>
        <translation>Aquí no se aplica</translation>
    </message>
    <message>
        <source>Needed before the first real session.</source>
        <translation>Hace falta antes de la primera sesión real.</translation>
    </message>
    <message>
        <source>Sentences about this are left out of your papers.</source>
        <translation>Las frases sobre esto no salen en sus papeles.</translation>
    </message>
    <message>
        <source>Suggested. Change it if you work another way.</source>
        <translation>Sugerido. Cámbielo si trabaja de otra manera.</translation>
    </message>
</context>
<context>
    <name>ProfilePage</name>
    <message>
        <source>Continue</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Done for now</source>
        <translation>Listo por ahora</translation>
    </message>
    <message>
        <source>Everything needed is there.</source>
        <translation>Está todo lo que hace falta.</translation>
    </message>
    <message>
        <source>Go through the wording</source>
        <translation>Revisar los textos</translation>
    </message>
    <message>
        <source>More for your papers</source>
        <translation>Más para sus papeles</translation>
    </message>
    <message>
        <source>My practice</source>
        <translation>Mi consulta</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Guardado</translation>
    </message>
    <message>
        <source>Still needed before the first real session: %1</source>
        <translation>Todavía hace falta antes de la primera sesión real: %1</translation>
    </message>
    <message>
        <source>The booklet tells clients these things where you fill them in.</source>
        <translation>El folleto cuenta estas cosas a los clientes, si usted las llena.</translation>
    </message>
    <message>
        <source>The practice</source>
        <translation>La consulta</translation>
    </message>
    <message>
        <source>These words go into the sentences your clients read at this point.</source>
        <translation>Estas palabras entran en las frases que sus clientes leen en este punto.</translation>
    </message>
    <message>
        <source>This can wait</source>
        <translation>Esto puede esperar</translation>
    </message>
    <message>
        <source>What stands at the top of every paper and under your signature.</source>
        <translation>Lo que está arriba en cada papel y debajo de su firma.</translation>
    </message>
    <message>
        <source>What stays empty is left out of your papers.</source>
        <translation>Lo que queda vacío no sale en sus papeles.</translation>
    </message>
</context>
<context>
    <name>ProofPaper</name>
    <message>
        <source>Checking. This takes a moment on purpose.</source>
        <translation>Comprobando. Tarda un momento a propósito.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Your passphrase</source>
        <translation>Su frase de acceso</translation>
    </message>
</context>
<context>
    <name>ProposalField</name>
    <message>
        <source>Nothing is suggested.</source>
        <translation>No se sugiere nada.</translation>
    </message>
    <message>
        <source>Suggest nothing</source>
        <translation>No sugerir nada</translation>
    </message>
    <message>
        <source>The client sees it marked as suggested. Nothing is chosen before they choose it.</source>
        <translation>El cliente lo ve marcado como sugerido. Nada queda elegido antes de que lo elija.</translation>
    </message>
    <message>
        <source>What you suggest</source>
        <translation>Lo que usted sugiere</translation>
    </message>
</context>
<context>
    <name>PublishingCard</name>
    <message>
        <source>Decide what the update changed as well first. Still open: %1</source>
        <translation>Decida primero lo que la actualización también cambió. Quedan: %1</translation>
    </message>
    <message>
        <source>Drop these changes</source>
        <translation>Descartar estos cambios</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>It will be your version %1, from %2 on.</source>
        <translation>Será su versión %1, a partir del %2.</translation>
    </message>
    <message>
        <source>Not translated yet into %1: %2. You may publish. Until these are translated, nobody can be booked in this language, and nothing is shown or printed in it.</source>
        <translation>Sin traducir todavía al %1: %2. Puede publicar. Hasta que esté traducido, no se puede citar a nadie en este idioma, y nada se muestra ni se imprime en él.</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publicar</translation>
    </message>
    <message>
        <source>Publish my wording</source>
        <translation>Publicar mi redacción</translation>
    </message>
    <message>
        <source>Sessions that begin on this day or later have your words. What is signed, and sessions under way, keep theirs. Where this wording was confirmed before, reading your changes here confirms it again.</source>
        <translation>Las sesiones que empiecen ese día o después tienen sus palabras. Lo firmado y las sesiones en curso conservan las suyas. Si esta redacción ya estaba confirmada, leer aquí sus cambios la confirma de nuevo.</translation>
    </message>
    <message>
        <source>Show what I have not seen</source>
        <translation>Mostrar lo que no he visto</translation>
    </message>
    <message>
        <source>Version %1 waits for %2. What you publish here for that day or an earlier one takes its place.</source>
        <translation>La versión %1 espera al %2. Lo que publique aquí para ese día o antes ocupa su lugar.</translation>
    </message>
    <message>
        <source>You can publish once you have seen every change. Not seen yet: %1</source>
        <translation>Puede publicar cuando haya visto todos los cambios. Sin ver todavía: %1</translation>
    </message>
</context>
<context>
    <name>QuietClock</name>
    <message>
        <source>%1 min over</source>
        <translation>%1 min de más</translation>
    </message>
    <message>
        <source>The meeting is planned until %1</source>
        <translation>La reunión está prevista hasta las %1</translation>
    </message>
    <message>
        <source>planned until %1</source>
        <translation>prevista hasta las %1</translation>
    </message>
    <message>
        <source>the last ten minutes, until %1</source>
        <translation>los últimos diez minutos, hasta las %1</translation>
    </message>
    <message>
        <source>this part until %1</source>
        <translation>esta parte hasta las %1</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Step %1 of %2: %3, %4</source>
        <translation>Paso %1 de %2: %3, %4</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message>
        <source>come back to it</source>
        <translation>volver a verlo</translation>
    </message>
    <message>
        <source>done</source>
        <translation>hecho</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>sin decidir</translation>
    </message>
    <message>
        <source>you are here</source>
        <translation>usted está aquí</translation>
    </message>
</context>
<context>
    <name>ReadSide</name>
    <message>
        <source>On paper only</source>
        <translation>Solo en papel</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versión %1</translation>
    </message>
</context>
<context>
    <name>Ready</name>
    <message>
        <source>%1 more</source>
        <translation>%1 más</translation>
    </message>
    <message>
        <source>%1: to be made</source>
        <translation>%1: falta hacerlo</translation>
    </message>
    <message>
        <source>My practice: %1</source>
        <translation>Mi consulta: %1</translation>
    </message>
    <message>
        <source>Ready: not yet – %1</source>
        <translation>Listo: todavía no – %1</translation>
    </message>
    <message>
        <source>Ready: yes</source>
        <translation>Listo: sí</translation>
    </message>
    <message>
        <source>To remember: %1</source>
        <translation>Para recordar: %1</translation>
    </message>
    <message>
        <source>a duty in your form pack was withdrawn</source>
        <translation>se retiró un deber de su paquete de formularios</translation>
    </message>
    <message>
        <source>due by %1</source>
        <translation>a más tardar %1</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>a más tardar hoy</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>mañana</translation>
    </message>
    <message>
        <source>was due %1</source>
        <translation>era para %1</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>your form pack is due for a look</source>
        <translation>toca revisar su paquete de formularios</translation>
    </message>
    <message>
        <source>your wording is not confirmed</source>
        <translation>sus textos no están confirmados</translation>
    </message>
    <message>
        <source>your wording is not translated yet</source>
        <translation>su redacción aún no está traducida</translation>
    </message>
</context>
<context>
    <name>ReadyLine</name>
    <message>
        <source>Ready for %1:</source>
        <translation>Listo para las %1:</translation>
    </message>
    <message>
        <source>Ready:</source>
        <translation>Listo:</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
    <message>
        <source>still missing:</source>
        <translation>todavía falta:</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
</context>
<context>
    <name>RecordCopy</name>
    <message>
        <source>Where to write it</source>
        <translation>Dónde escribirla</translation>
    </message>
</context>
<context>
    <name>RecordCopyPage</name>
    <message numerus="yes">
        <source>%n file(s) in all</source>
        <translation>
            <numerusform>%n archivo en total</numerusform>
            <numerusform>%n archivos en total</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n documento</numerusform>
            <numerusform>%n documentos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n sesión</numerusform>
            <numerusform>%n sesiones</numerusform>
        </translation>
    </message>
    <message>
        <source>A copy of the whole record</source>
        <translation>Una copia de todo el expediente</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Choose where to write it</source>
        <translation>Elegir dónde escribirla</translation>
    </message>
    <message>
        <source>Copy of the record</source>
        <translation>Copia del expediente</translation>
    </message>
    <message>
        <source>Damaged, and not inside:
%1</source>
        <translation>Dañado, y no está dentro:
%1</translation>
    </message>
    <message>
        <source>It is noted in the vault. Fingerprint of its list, SHA256SUMS.txt:</source>
        <translation>Está anotado en la bóveda. Huella de su lista, SHA256SUMS.txt:</translation>
    </message>
    <message>
        <source>Outside the vault it is not encrypted. Hand it over, and leave no copy behind.</source>
        <translation>Fuera de la bóveda no está cifrada. Entréguela, y no deje ninguna copia atrás.</translation>
    </message>
    <message>
        <source>Part of this record is damaged. Everything else can be copied: %1</source>
        <translation>Una parte de este expediente está dañada. Todo lo demás se puede copiar: %1</translation>
    </message>
    <message>
        <source>Password: %1</source>
        <translation>Contraseña: %1</translation>
    </message>
    <message>
        <source>Reading and writing the copy ...</source>
        <translation>Leyendo y escribiendo la copia ...</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Tell the password on the telephone, never in the same mail.</source>
        <translation>Diga la contraseña por teléfono, nunca en el mismo correo.</translation>
    </message>
    <message>
        <source>The copy is written</source>
        <translation>La copia está escrita</translation>
    </message>
    <message>
        <source>The vault is damaged and could keep no note of this copy: please write down whom it went to. Fingerprint of its list, SHA256SUMS.txt:</source>
        <translation>La bóveda está dañada y no pudo anotar esta copia: apunte usted a quién fue. Huella de su lista, SHA256SUMS.txt:</translation>
    </message>
</context>
<context>
    <name>RecordWays</name>
    <message>
        <source>A copy of the whole record</source>
        <translation>Una copia de todo el expediente</translation>
    </message>
    <message>
        <source>A name, a number; or what the client wants said beside the record.</source>
        <translation>Un nombre, un número; o lo que la persona quiere que conste.</translation>
    </message>
    <message>
        <source>Correct what is kept</source>
        <translation>Corregir lo que se guarda</translation>
    </message>
    <message>
        <source>For the client, another clinician, or a court.</source>
        <translation>Para la persona, otro profesional o un juzgado.</translation>
    </message>
    <message>
        <source>How long it is kept</source>
        <translation>Cuánto tiempo se guarda</translation>
    </message>
    <message>
        <source>The end of the work, a hold for a complaint, the planned end.</source>
        <translation>El fin del trabajo, una retención por una queja, el final previsto.</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Back to the passphrase</source>
        <translation>Volver a la frase de acceso</translation>
    </message>
    <message>
        <source>It stands on the sheet you printed at set-up, or on the custodian&apos;s sheet: seven groups of four. Capitals, spaces and dashes do not matter.</source>
        <translation>Está en la hoja que imprimió al empezar, o en la hoja de custodia: siete grupos de cuatro. Las mayúsculas, los espacios y los guiones no importan.</translation>
    </message>
    <message>
        <source>Open my vault</source>
        <translation>Abrir mi caja fuerte</translation>
    </message>
    <message>
        <source>Opening your vault. This takes a moment on purpose.</source>
        <translation>Se abre su caja fuerte. Tarda un momento a propósito.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperación</translation>
    </message>
    <message>
        <source>Your recovery code</source>
        <translation>Su código de recuperación</translation>
    </message>
</context>
<context>
    <name>RecoverySheetPage</name>
    <message>
        <source>Group %1</source>
        <translation>Grupo %1</translation>
    </message>
    <message>
        <source>Group %1 differs from the sheet by at least one character. Compare it again; or go back and correct your paper.</source>
        <translation>El grupo %1 se diferencia de la hoja en al menos un carácter. Compárelo otra vez, o vuelva atrás y corrija su papel.</translation>
    </message>
    <message>
        <source>If you forget the passphrase, this code opens your vault. Put it on paper and keep it where you keep your most important papers, not with the laptop.</source>
        <translation>Si olvida la frase de acceso, este código abre su caja fuerte. Póngalo en papel y guárdelo donde guarda sus papeles más importantes, no con la computadora portátil.</translation>
    </message>
    <message>
        <source>It is on paper now</source>
        <translation>Ya está en papel</translation>
    </message>
    <message>
        <source>Just to be sure</source>
        <translation>Solo para estar seguros</translation>
    </message>
    <message>
        <source>New recovery sheet</source>
        <translation>Hoja de recuperación nueva</translation>
    </message>
    <message>
        <source>Or write it down by hand.</source>
        <translation>O cópielo a mano.</translation>
    </message>
    <message>
        <source>Part 4 of 4</source>
        <translation>Parte 4 de 4</translation>
    </message>
    <message>
        <source>Please type group %1 as it stands on your sheet.</source>
        <translation>Escriba el grupo %1 tal como está en su hoja.</translation>
    </message>
    <message>
        <source>Please type these two groups from your paper, not from memory.</source>
        <translation>Escriba estos dos grupos desde su papel, no de memoria.</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>Imprimir la hoja</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Código de recuperación</translation>
    </message>
    <message>
        <source>Set up my practice</source>
        <translation>Preparar mi consulta</translation>
    </message>
    <message>
        <source>Show me the code again</source>
        <translation>Mostrar el código otra vez</translation>
    </message>
    <message>
        <source>That is group %2. Please type group %1.</source>
        <translation>Ese es el grupo %2. Escriba el grupo %1, por favor.</translation>
    </message>
    <message>
        <source>This is what stands there</source>
        <translation>Esto es lo que dice ahí</translation>
    </message>
    <message>
        <source>Your recovery sheet</source>
        <translation>Su hoja de recuperación</translation>
    </message>
</context>
<context>
    <name>RehearsalBar</name>
    <message>
        <source>End the rehearsal</source>
        <translation>Terminar el ensayo</translation>
    </message>
    <message>
        <source>Everything here is made up and is removed at the end.</source>
        <translation>Todo aquí es inventado y se elimina al final.</translation>
    </message>
    <message>
        <source>Rehearsal - not valid</source>
        <translation>Ensayo - sin validez</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>Another backup</source>
        <translation>Otra copia</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Elegir un archivo</translation>
    </message>
    <message>
        <source>It is a copy of a vault that was damaged. Take it only if there is no other.</source>
        <translation>Es una copia de una caja fuerte que estaba dañada. Tómela solo si no hay otra.</translation>
    </message>
    <message>
        <source>It lies beside the restored one, whole. Type what opens the former vault. The restored one is put aside instead, and nothing is thrown away.</source>
        <translation>Está junto a la restaurada, entera. Escriba lo que abre la caja fuerte anterior. La restaurada se aparta en su lugar, y no se tira nada.</translation>
    </message>
    <message>
        <source>Look in a folder</source>
        <translation>Buscar en una carpeta</translation>
    </message>
    <message>
        <source>Passphrase or recovery code of that day</source>
        <translation>Frase de contraseña o código de recuperación de ese día</translation>
    </message>
    <message>
        <source>Passphrase or recovery code of the former vault</source>
        <translation>Frase de contraseña o código de recuperación de la caja fuerte anterior</translation>
    </message>
    <message>
        <source>Plug in the stick or disk it lies on. Its name begins with holdfast- and ends with .backup. The newest is the best, unless it is damaged.</source>
        <translation>Conecte la memoria USB o el disco donde está. Su nombre empieza por holdfast- y termina en .backup. La más nueva es la mejor, salvo que esté dañada.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Volver a ponerla</translation>
    </message>
    <message>
        <source>Put the former vault back</source>
        <translation>Volver a poner la caja fuerte anterior</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>Restaurarla</translation>
    </message>
    <message>
        <source>Restore it all the same</source>
        <translation>Restaurarla de todos modos</translation>
    </message>
    <message>
        <source>Restoring and checking. This may take some minutes.</source>
        <translation>Restaurando y revisando. Puede tardar unos minutos.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>The backup is checked whole before it is used. A vault that is here already is put aside and not thrown away.</source>
        <translation>La copia se revisa entera antes de usarla. Si ya hay aquí una caja fuerte, se aparta y no se tira.</translation>
    </message>
    <message>
        <source>The vault of before</source>
        <translation>La caja fuerte de antes</translation>
    </message>
    <message>
        <source>Which backup?</source>
        <translation>¿Qué copia?</translation>
    </message>
    <message>
        <source>of a damaged vault</source>
        <translation>de una caja fuerte dañada</translation>
    </message>
</context>
<context>
    <name>Restoring</name>
    <message>
        <source>Backups (*.backup)</source>
        <translation>Copias de seguridad (*.backup)</translation>
    </message>
    <message>
        <source>There is no backup in this folder. Nothing was changed.</source>
        <translation>No hay ninguna copia en esta carpeta. No se cambió nada.</translation>
    </message>
    <message>
        <source>Where are your backups?</source>
        <translation>¿Dónde están sus copias?</translation>
    </message>
    <message>
        <source>Which backup?</source>
        <translation>¿Qué copia?</translation>
    </message>
</context>
<context>
    <name>ResultsCard</name>
    <message>
        <source>Checked files</source>
        <translation>Archivos revisados</translation>
    </message>
    <message>
        <source>Files checked: %1</source>
        <translation>Archivos revisados: %1</translation>
    </message>
    <message>
        <source>Open one to read everything about it.</source>
        <translation>Abra uno para leer todo sobre él.</translation>
    </message>
    <message>
        <source>Save a report</source>
        <translation>Guardar un informe</translation>
    </message>
    <message>
        <source>Stopped. Files checked until then: %1</source>
        <translation>Detenido. Archivos revisados hasta entonces: %1</translation>
    </message>
</context>
<context>
    <name>RevokePaper</name>
    <message>
        <source>From now on it opens nothing here. Your own passphrase and recovery sheet stay. A backup made before still opens with it: make a new one, and ask for the envelope back.</source>
        <translation>Desde ahora no abre nada aquí. Su frase de acceso y su hoja de recuperación siguen valiendo. Una copia de seguridad hecha antes todavía se abre con ella: haga una nueva y pida que le devuelvan el sobre.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Revoke it</source>
        <translation>Anularla</translation>
    </message>
    <message>
        <source>Revoke the custodian&apos;s sheet?</source>
        <translation>¿Anular la hoja de custodia?</translation>
    </message>
</context>
<context>
    <name>RolledBackPage</name>
    <message>
        <source>Everything that stands in this vault can be read and used. Whatever was filed between the two numbers is not in it: it may be in a backup, and on paper.</source>
        <translation>Todo lo que está en esta caja fuerte se puede leer y usar. Lo que se archivó entre los dos números no está en ella: puede estar en una copia de seguridad y en papel.</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>Lo he leído</translation>
    </message>
    <message>
        <source>If you know why, note that you have read this, and go on. If not: look at the log for what is missing, look for a newer backup, and copy the whole folder of the vault before you go on. What was found stands in the log.</source>
        <translation>Si sabe por qué, indique que lo ha leído y siga. Si no: mire en el registro qué falta, busque una copia de seguridad más nueva y copie la carpeta entera de la caja fuerte antes de seguir. Lo que se encontró queda en el registro.</translation>
    </message>
    <message>
        <source>Older than its mark</source>
        <translation>Más antigua que su marca</translation>
    </message>
    <message>
        <source>Somebody restored a copy or put older files back: you, a technician, a synchronising or backup program. Or the disk lost what it said it had written. It may also be somebody who wanted something gone.</source>
        <translation>Alguien restauró una copia o repuso archivos más antiguos: usted, un técnico, un programa de sincronización o de copias. O el disco perdió lo que dijo haber escrito. También puede ser alguien que quería que algo desapareciera.</translation>
    </message>
    <message>
        <source>The mark beside the vault was made on %1, %2.</source>
        <translation>La marca junto a la caja fuerte se hizo a las %2 del %1.</translation>
    </message>
    <message>
        <source>This computer&apos;s keychain remembered it.</source>
        <translation>Lo recordaba el llavero de esta computadora.</translation>
    </message>
    <message>
        <source>This vault is older than it was</source>
        <translation>Esta caja fuerte es más antigua de lo que era</translation>
    </message>
    <message>
        <source>What is safe</source>
        <translation>Qué está a salvo</translation>
    </message>
    <message>
        <source>What it may mean</source>
        <translation>Qué puede significar</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Qué hacer</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Qué se encontró</translation>
    </message>
    <message>
        <source>You can go on working. Please read this first.</source>
        <translation>Puede seguir trabajando. Lea esto primero, por favor.</translation>
    </message>
</context>
<context>
    <name>Scanning</name>
    <message>
        <source>No page of this session was printed to sign yet.</source>
        <translation>Todavía no se imprimió ninguna página de esta sesión para firmar.</translation>
    </message>
    <message>
        <source>Print it first, or sign on the screen.</source>
        <translation>Imprímala primero o firmen en la pantalla.</translation>
    </message>
</context>
<context>
    <name>Scans</name>
    <message>
        <source>Add the signed copy</source>
        <translation>Agregar la copia firmada</translation>
    </message>
    <message>
        <source>Everybody has signed. It has still to be sealed</source>
        <translation>Ya están todas las firmas. Falta sellarlo</translation>
    </message>
    <message>
        <source>Printed to sign %1</source>
        <translation>Impreso para firmar el %1</translation>
    </message>
    <message>
        <source>Sealed %1, signed on paper. A picture of it can follow</source>
        <translation>Sellado el %1, firmado en papel. Puede agregar una imagen</translation>
    </message>
</context>
<context>
    <name>ScansPage</name>
    <message>
        <source>A signed paper came back</source>
        <translation>Volvió un papel firmado</translation>
    </message>
    <message>
        <source>Everybody has signed. The paper has to be sealed.</source>
        <translation>Ya están todas las firmas. Falta sellar el papel.</translation>
    </message>
    <message>
        <source>File it</source>
        <translation>Archivarlo</translation>
    </message>
    <message>
        <source>Filing the signed copy</source>
        <translation>Se archiva la copia firmada</translation>
    </message>
    <message>
        <source>No paper with this id waits for a signed copy.</source>
        <translation>Ningún papel con este número espera una copia firmada.</translation>
    </message>
    <message>
        <source>Please compare it with the foot of the page, or choose it below.</source>
        <translation>Compárelo con el pie de la página, o elíjalo abajo.</translation>
    </message>
    <message>
        <source>Print it again</source>
        <translation>Imprimirlo otra vez</translation>
    </message>
    <message>
        <source>Reading the pages</source>
        <translation>Se leen las páginas</translation>
    </message>
    <message>
        <source>Seal it</source>
        <translation>Sellarlo</translation>
    </message>
    <message>
        <source>Signed paper</source>
        <translation>Papel firmado</translation>
    </message>
    <message>
        <source>Still missing: page %1. What is here is kept; the rest may come later.</source>
        <translation>Todavía falta: página %1. Lo que hay se guarda; el resto puede llegar después.</translation>
    </message>
    <message>
        <source>The code on each page says which paper it is. Several pages may come in one file or in many, in any order. Your files are only read, never changed.</source>
        <translation>El código de cada página dice qué papel es. Las páginas pueden venir en uno o varios archivos, en cualquier orden. Sus archivos solo se leen; nunca se cambian.</translation>
    </message>
    <message>
        <source>The signed copy is filed and sealed.</source>
        <translation>La copia firmada está archivada y sellada.</translation>
    </message>
    <message>
        <source>What came back is kept. The paper waits for the other signatures.</source>
        <translation>Lo que volvió está guardado. El papel espera las otras firmas.</translation>
    </message>
    <message>
        <source>Your files are still in %1. Delete them there if you like.</source>
        <translation>Sus archivos siguen en %1. Si quiere, bórrelos allí.</translation>
    </message>
</context>
<context>
    <name>SealField</name>
    <message>
        <source>Look at your seal</source>
        <translation>Ver su sello</translation>
    </message>
    <message>
        <source>What signed papers are sealed with: its fingerprint, and its key.</source>
        <translation>Con qué se sellan los papeles firmados: su huella y su llave.</translation>
    </message>
    <message>
        <source>Your seal</source>
        <translation>Su sello</translation>
    </message>
</context>
<context>
    <name>SealPage</name>
    <message>
        <source>%1 vouches for this name.</source>
        <translation>%1 responde por este nombre.</translation>
    </message>
    <message>
        <source>A new key is made on this computer, in the name of your practice profile.</source>
        <translation>Se hace una llave nueva en esta computadora, con el nombre de su perfil.</translation>
    </message>
    <message>
        <source>Another seal</source>
        <translation>Otro sello</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>Every file</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>Every signed paper is sealed with it. Its fingerprint tells your seal from any other: it stands on each sealed paper.</source>
        <translation>Con él se sella cada papel firmado. Su huella distingue su sello de cualquier otro: está en cada papel sellado.</translation>
    </message>
    <message>
        <source>Fingerprint of your seal (SHA-256)</source>
        <translation>Huella de su sello (SHA-256)</translation>
    </message>
    <message>
        <source>Former seals</source>
        <translation>Sellos anteriores</translation>
    </message>
    <message>
        <source>From now on every paper is sealed with this seal.</source>
        <translation>Desde ahora todos los papeles se sellan con este sello.</translation>
    </message>
    <message>
        <source>If an authority has issued you a certificate for signing documents, import it here (.p12 or .pfx), or use the card or token it is on: then each sealing asks for the PIN. Otherwise Holdfast makes one for you.</source>
        <translation>Si una autoridad le ha emitido un certificado para firmar documentos, impórtelo aquí (.p12 o .pfx), o use la tarjeta o el token en que está: entonces cada sellado pide el PIN. Si no, Holdfast le hace uno.</translation>
    </message>
    <message>
        <source>Import a key</source>
        <translation>Importar una llave</translation>
    </message>
    <message>
        <source>It holds no secret: you may give it to anybody.</source>
        <translation>No contiene ningún secreto: puede dárselo a cualquiera.</translation>
    </message>
    <message>
        <source>Its fingerprint is another one: print the new sheet afterwards.</source>
        <translation>Su huella es otra: imprima después la hoja nueva.</translation>
    </message>
    <message>
        <source>Its key is on the card %1, which is asked for its PIN at each sealing.</source>
        <translation>Su clave está en la tarjeta %1, cuyo PIN se pide en cada sellado.</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Archivo de llave</translation>
    </message>
    <message>
        <source>Made by Holdfast for you; no outside body vouches for the name.</source>
        <translation>Lo hizo Holdfast para usted; ninguna entidad externa responde por el nombre.</translation>
    </message>
    <message>
        <source>Make a new key</source>
        <translation>Hacer una llave nueva</translation>
    </message>
    <message>
        <source>Make a new seal?</source>
        <translation>¿Hacer un sello nuevo?</translation>
    </message>
    <message>
        <source>Papers from before were sealed with these.</source>
        <translation>Los papeles de antes se sellaron con estos.</translation>
    </message>
    <message>
        <source>Print how to check a paper</source>
        <translation>Imprimir cómo revisar un papel</translation>
    </message>
    <message>
        <source>Print its sheet and keep it with your papers.</source>
        <translation>Imprima su hoja y guárdela con sus papeles.</translation>
    </message>
    <message>
        <source>Print this sheet</source>
        <translation>Imprimir esta hoja</translation>
    </message>
    <message>
        <source>Save how to check a paper</source>
        <translation>Guardar cómo revisar un papel</translation>
    </message>
    <message>
        <source>Save it</source>
        <translation>Guardarla</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>Guardar el certificado</translation>
    </message>
    <message>
        <source>The certificate was saved as %1.</source>
        <translation>El certificado se guardó como %1.</translation>
    </message>
    <message>
        <source>This seal ends soon. Make a new key, or import one, before that day.</source>
        <translation>Este sello termina pronto. Haga una llave nueva, o importe una, antes de ese día.</translation>
    </message>
    <message>
        <source>This seal has ended, so no paper can be sealed. What was sealed stays valid. Make a new key, or import one.</source>
        <translation>Este sello terminó, así que no se puede sellar ningún papel. Lo que se selló sigue valiendo. Haga una llave nueva o importe una.</translation>
    </message>
    <message>
        <source>This seal is not valid yet. Please check this computer&apos;s date.</source>
        <translation>Este sello todavía no es válido. Revise la fecha de esta computadora, por favor.</translation>
    </message>
    <message>
        <source>Use a card or token</source>
        <translation>Usar una tarjeta o un token</translation>
    </message>
    <message>
        <source>Use this seal?</source>
        <translation>¿Usar este sello?</translation>
    </message>
    <message>
        <source>Valid from %1 to %2.</source>
        <translation>Válido del %1 al %2.</translation>
    </message>
    <message>
        <source>Your seal</source>
        <translation>Su sello</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Empty the field</source>
        <translation>Vaciar el campo</translation>
    </message>
</context>
<context>
    <name>SecondField</name>
    <message>
        <source>The papers are in that language already, so it stands on them once.</source>
        <translation>Los papeles ya están en ese idioma, así que aparece una sola vez.</translation>
    </message>
</context>
<context>
    <name>SectionForm</name>
    <message>
        <source>A section of your own</source>
        <translation>Una sección propia</translation>
    </message>
    <message>
        <source>Add nothing</source>
        <translation>No añadir nada</translation>
    </message>
    <message>
        <source>After “%1”</source>
        <translation>Después de «%1»</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Al final</translation>
    </message>
    <message>
        <source>Each clause under its title</source>
        <translation>Cada cláusula con su título</translation>
    </message>
    <message>
        <source>Each topic with its opening sentence, then its clauses</source>
        <translation>Cada tema con su frase inicial y después sus cláusulas</translation>
    </message>
    <message>
        <source>How it is said</source>
        <translation>Cómo se dice</translation>
    </message>
    <message>
        <source>Its heading, %1</source>
        <translation>Su encabezado, %1</translation>
    </message>
    <message>
        <source>Keep it so</source>
        <translation>Guardarlo así</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
    <message>
        <source>The sentence each topic opens with</source>
        <translation>La frase inicial de cada tema</translation>
    </message>
    <message>
        <source>The sentences alone, without titles</source>
        <translation>Solo las frases, sin títulos</translation>
    </message>
    <message>
        <source>What stands in it</source>
        <translation>Qué contiene</translation>
    </message>
    <message>
        <source>What you tick moves here from its place on this paper. The space bar ticks.</source>
        <translation>Lo que marque pasa aquí desde su lugar en este documento. Se marca con la barra espaciadora.</translation>
    </message>
    <message>
        <source>What “%1” holds</source>
        <translation>Qué contiene «%1»</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Dónde está</translation>
    </message>
</context>
<context>
    <name>SectionLeavingForm</name>
    <message>
        <source>Law, or a fixed text, stands behind these: %1. You can leave them out, and your reason is kept with the wording. Why?</source>
        <translation>Detrás de esto hay una ley o un texto fijo: %1. Puede omitirlo, y su motivo se guarda con el texto. ¿Por qué?</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
    <message>
        <source>Leave it out of this paper</source>
        <translation>Omitirla en este documento</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>This paper says these nowhere else: %1.</source>
        <translation>Este documento no dice esto en ningún otro lugar: %1.</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
</context>
<context>
    <name>SectionLine</name>
    <message>
        <source>Add a section of your own</source>
        <translation>Añadir una sección propia</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Recuperarla</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>In it: %1</source>
        <translation>Contiene: %1</translation>
    </message>
    <message>
        <source>It tells what people settled otherwise, so it stays.</source>
        <translation>Dice lo que se acordó de otra manera, por eso se queda.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Left out of this paper</source>
        <translation>Omitida en este documento</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Qué contiene</translation>
    </message>
    <message>
        <source>Your own section</source>
        <translation>Sección propia</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
</context>
<context>
    <name>SentenceLine</name>
    <message>
        <source>As it stands this cannot be published: it %1</source>
        <translation>Así como está, no se puede publicar: %1</translation>
    </message>
    <message>
        <source>As it was shipped</source>
        <translation>Como venía</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Recuperarla</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Changed by you</source>
        <translation>Cambiado por usted</translation>
    </message>
    <message>
        <source>Code of ethics</source>
        <translation>Código ético</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>Deber</translation>
    </message>
    <message>
        <source>If %1:</source>
        <translation>Si %1:</translation>
    </message>
    <message>
        <source>It says the same in %1</source>
        <translation>Dice lo mismo en %1</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Left out: no client meets it</source>
        <translation>Omitida: ningún cliente la ve</translation>
    </message>
    <message>
        <source>More of this</source>
        <translation>Más de esto</translation>
    </message>
    <message>
        <source>More of this group</source>
        <translation>Más de este grupo</translation>
    </message>
    <message>
        <source>Not translated yet: %1</source>
        <translation>Sin traducir todavía: %1</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>Permiso</translation>
    </message>
    <message>
        <source>The client&apos;s right</source>
        <translation>Derecho del cliente</translation>
    </message>
    <message>
        <source>The title of this part</source>
        <translation>El título de esta parte</translation>
    </message>
    <message>
        <source>The title of this section</source>
        <translation>El título de esta sección</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Your own rule</source>
        <translation>Regla propia</translation>
    </message>
    <message>
        <source>Your own sentence</source>
        <translation>Frase suya</translation>
    </message>
</context>
<context>
    <name>SessionPage</name>
    <message>
        <source>First session</source>
        <translation>Primera sesión</translation>
    </message>
    <message>
        <source>Kept on this computer</source>
        <translation>Guardado en esta computadora</translation>
    </message>
    <message>
        <source>Meeting %1</source>
        <translation>Reunión %1</translation>
    </message>
</context>
<context>
    <name>SetUpPage</name>
    <message>
        <source>Continue</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Make my vault</source>
        <translation>Crear mi caja fuerte</translation>
    </message>
    <message>
        <source>Making your vault and your seal key. This takes a few seconds.</source>
        <translation>Se crean su caja fuerte y su llave de sello. Tarda unos segundos.</translation>
    </message>
    <message>
        <source>Set up my practice</source>
        <translation>Preparar mi consulta</translation>
    </message>
</context>
<context>
    <name>SharePaper</name>
    <message>
        <source>Choose a short code of four to eight digits: it gives the screen back to you.</source>
        <translation>Elija un código corto de cuatro a ocho cifras: con él recupera usted la pantalla.</translation>
    </message>
    <message>
        <source>Give the screen to the client</source>
        <translation>Darle la pantalla al cliente</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Short code</source>
        <translation>Código corto</translation>
    </message>
    <message>
        <source>Show the client&apos;s view</source>
        <translation>Mostrar la vista del cliente</translation>
    </message>
    <message>
        <source>There is another screen, %1. On it no code is needed.</source>
        <translation>Hay otra pantalla, %1. En ella no hace falta código.</translation>
    </message>
    <message>
        <source>They see the current card and nothing else.</source>
        <translation>El cliente ve la tarjeta de ahora y nada más.</translation>
    </message>
    <message>
        <source>Use the other screen</source>
        <translation>Usar la otra pantalla</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>Show the card there again</source>
        <translation>Mostrar allí la tarjeta otra vez</translation>
    </message>
    <message>
        <source>The client sees the card on the other screen, %1. F8 takes it off again.</source>
        <translation>El cliente ve la tarjeta en la otra pantalla, %1. F8 la quita.</translation>
    </message>
    <message>
        <source>The other screen is back.</source>
        <translation>La otra pantalla volvió.</translation>
    </message>
    <message>
        <source>The other screen is gone. Nothing is lost, and nothing of it shows here.</source>
        <translation>La otra pantalla ya no está. No se perdió nada, y nada de ella se ve aquí.</translation>
    </message>
    <message>
        <source>The other screen shows nothing any more.</source>
        <translation>La otra pantalla ya no muestra nada.</translation>
    </message>
    <message>
        <source>The pace is fine for your client.</source>
        <translation>El ritmo le va bien a su cliente.</translation>
    </message>
    <message>
        <source>Your client gave the other screen back.</source>
        <translation>Su cliente devolvió la otra pantalla.</translation>
    </message>
    <message>
        <source>Your client has a question.</source>
        <translation>Su cliente tiene una pregunta.</translation>
    </message>
    <message>
        <source>Your client would like it faster.</source>
        <translation>Su cliente quisiera ir más rápido.</translation>
    </message>
    <message>
        <source>Your client would like it slower.</source>
        <translation>Su cliente quisiera ir más despacio.</translation>
    </message>
</context>
<context>
    <name>SheetPaper</name>
    <message>
        <source>Begin, and work on paper</source>
        <translation>Empezar y trabajar en papel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Guardar una copia</translation>
    </message>
    <message>
        <source>The facilitator&apos;s sheet</source>
        <translation>La hoja de guía</translation>
    </message>
    <message>
        <source>Two sides for your knee: what to say, boxes to tick, room to write. It bears the reference and the day. Keep it or shred it.</source>
        <translation>Dos caras para tener en la mano: qué decir, casillas para marcar, espacio para escribir. Lleva la referencia y el día. Guárdela o destrúyala.</translation>
    </message>
    <message>
        <source>With the client&apos;s name</source>
        <translation>Con el nombre del cliente</translation>
    </message>
</context>
<context>
    <name>SheetPrinting</name>
    <message>
        <source>Holdfast: recovery sheet</source>
        <translation>Holdfast: hoja de recuperación</translation>
    </message>
    <message>
        <source>Made on %1</source>
        <translation>Hecha el %1</translation>
    </message>
    <message>
        <source>No printer is set up on this computer.</source>
        <translation>En esta computadora no hay ninguna impresora configurada.</translation>
    </message>
    <message>
        <source>Please write the seven groups down by hand.</source>
        <translation>Copie los siete grupos a mano, por favor.</translation>
    </message>
    <message>
        <source>Sent to the printer. Have a look at the sheet before you go on.</source>
        <translation>Enviado a la impresora. Mire la hoja antes de seguir.</translation>
    </message>
    <message>
        <source>The printer did not take the sheet.</source>
        <translation>La impresora no aceptó la hoja.</translation>
    </message>
    <message>
        <source>To use it: open Holdfast, choose “Use my recovery code” and type the seven groups. There is no letter O, I, L or U in it.</source>
        <translation>Para usarla: abra Holdfast, elija «Usar mi código de recuperación» y escriba los siete grupos. No contiene las letras O, I, L ni U.</translation>
    </message>
    <message>
        <source>Whoever has this code and the laptop can open the vault. Keep it where you keep your most important papers, away from the laptop. It is the only way in if the passphrase is forgotten.</source>
        <translation>Quien tenga este código y la computadora portátil puede abrir la caja fuerte. Guárdelo donde guarda sus papeles más importantes, lejos de la computadora. Es la única entrada si se olvida la frase de acceso.</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>Leave this picture out</source>
        <translation>Dejar fuera esta imagen</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Página %1</translation>
    </message>
    <message>
        <source>Page %1 of this paper, as you said.</source>
        <translation>Página %1 de este papel, como usted dijo.</translation>
    </message>
    <message>
        <source>Picture of a page</source>
        <translation>Imagen de una página</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Girar</translation>
    </message>
    <message>
        <source>Turn a quarter to the right</source>
        <translation>Girar un cuarto a la derecha</translation>
    </message>
    <message>
        <source>Which page is it?</source>
        <translation>¿Qué página es?</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>How to check a sealed paper</source>
        <translation>Cómo revisar un papel sellado</translation>
    </message>
    <message>
        <source>The page was saved as %1.</source>
        <translation>La página se guardó como %1.</translation>
    </message>
</context>
<context>
    <name>ShelfPaper</name>
    <message>
        <source>It is read, signed and sealed after the other papers of today.</source>
        <translation>Se lee, se firma y se sella después de los demás documentos de hoy.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Nothing is on your shelf yet.</source>
        <translation>Todavía no hay nada en su estante.</translation>
    </message>
    <message>
        <source>Sign a document of your own</source>
        <translation>Firmar un documento propio</translation>
    </message>
    <message>
        <source>Sign what is ticked</source>
        <translation>Firmar lo marcado</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>Empty. Sign with a pen, a finger or the mouse, or type the name instead.</source>
        <translation>Vacío. Firme con un lápiz digital, un dedo o el ratón, o escriba el nombre.</translation>
    </message>
    <message>
        <source>Sign here with a pen, a finger or the mouse</source>
        <translation>Firme aquí con un lápiz digital, un dedo o el ratón</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Strokes drawn: {count}</source>
        <translation>Trazos hechos: {count}</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>Sealed %1</source>
        <translation>Sellado %1</translation>
    </message>
    <message>
        <source>Written %1. Somebody has still to sign.</source>
        <translation>Escrita %1. Falta alguna firma.</translation>
    </message>
    <message>
        <source>a consent taken back %1</source>
        <translation>un permiso retirado %1</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>cambiado %1</translation>
    </message>
    <message>
        <source>holds again since %1</source>
        <translation>vuelve a valer desde el %1</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>vigente</translation>
    </message>
    <message>
        <source>in force, changed</source>
        <translation>vigente, con cambios</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>reemplazado</translation>
    </message>
    <message>
        <source>replaced %1</source>
        <translation>reemplazado %1</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>sellado</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>retirado</translation>
    </message>
    <message>
        <source>taken back %1</source>
        <translation>retirado %1</translation>
    </message>
    <message>
        <source>void</source>
        <translation>anulado</translation>
    </message>
    <message>
        <source>void since %1</source>
        <translation>anulado desde %1</translation>
    </message>
    <message>
        <source>waiting for signatures</source>
        <translation>espera firmas</translation>
    </message>
</context>
<context>
    <name>StatementPaper</name>
    <message>
        <source>Added at the client&apos;s request</source>
        <translation>Añadido a petición de la persona</translation>
    </message>
    <message>
        <source>In the client&apos;s words</source>
        <translation>Con las palabras de la persona</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Guardarlo</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo así</translation>
    </message>
    <message>
        <source>Where the record says something your client does not agree with, their words stand beside it, in every copy. Nothing that is signed changes.</source>
        <translation>Cuando el expediente dice algo con lo que no está de acuerdo, sus palabras constan al lado, en cada copia. Nada de lo firmado cambia.</translation>
    </message>
</context>
<context>
    <name>StillOpenPaper</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Nothing is open. What follows is reading, signing, the close.</source>
        <translation>No queda nada abierto. Lo que sigue es leer, firmar y el cierre.</translation>
    </message>
    <message>
        <source>What is still open</source>
        <translation>Lo que queda abierto</translation>
    </message>
    <message>
        <source>a question</source>
        <translation>una pregunta</translation>
    </message>
    <message>
        <source>come back to it</source>
        <translation>volver a verlo</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>queda abierto</translation>
    </message>
</context>
<context>
    <name>TakingInCard</name>
    <message>
        <source>A wording from a file</source>
        <translation>Una redacción de un archivo</translation>
    </message>
    <message>
        <source>It was written on another version of the form pack than yours, so read the list of changes with care.</source>
        <translation>Se escribió sobre otra versión del paquete de formularios que la suya; lea con cuidado la lista de cambios.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarla</translation>
    </message>
    <message>
        <source>Saved by %1 on %2.</source>
        <translation>Guardada por %1 el %2.</translation>
    </message>
    <message>
        <source>Saved on %2; the file names nobody.</source>
        <translation>Guardada el %2; el archivo no nombra a nadie.</translation>
    </message>
    <message>
        <source>Take it in as my draft</source>
        <translation>Tomarla como mi borrador</translation>
    </message>
    <message>
        <source>Texts in it: %1. It was checked as strictly as a form pack.</source>
        <translation>Textos que contiene: %1. Se comprobó con el mismo rigor que un paquete de formularios.</translation>
    </message>
    <message>
        <source>Texts that have no place in your version and stay behind: %1</source>
        <translation>Textos que no tienen lugar en su versión y quedan fuera: %1</translation>
    </message>
    <message>
        <source>What is published stays as it is, until you publish this.</source>
        <translation>Lo publicado queda como está hasta que publique esto.</translation>
    </message>
    <message>
        <source>Written on: %1.</source>
        <translation>Escrita sobre: %1.</translation>
    </message>
    <message>
        <source>Your draft is kept: Undo brings it back, and it stays under “Published wordings”. What is published stays as it is.</source>
        <translation>Su borrador se conserva: Deshacer lo trae de vuelta, y queda en «Redacciones publicadas». Lo publicado queda como está.</translation>
    </message>
</context>
<context>
    <name>TimeStampPaper</name>
    <message>
        <source>A time from an outside clock</source>
        <translation>Una hora de un reloj externo</translation>
    </message>
    <message>
        <source>Choose the answer (.tsr)</source>
        <translation>Elegir la respuesta (.tsr)</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Save the question (.tsq)</source>
        <translation>Guardar la pregunta (.tsq)</translation>
    </message>
    <message>
        <source>The seal shows the time of this computer, which nobody confirms. A time-stamping service can confirm that the seal was there. Holdfast never goes online: you carry a small question to the service and its answer back. The question holds nothing of the paper.

It counts only for whoever trusts that service.</source>
        <translation>El sello muestra la hora de esta computadora, que nadie confirma. Un servicio de sellado de tiempo puede confirmar que el sello ya estaba. Holdfast nunca se conecta: usted lleva una pequeña pregunta al servicio y trae su respuesta. La pregunta no contiene nada del papel.

Solo vale para quien confíe en ese servicio.</translation>
    </message>
</context>
<context>
    <name>TimeStamping</name>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Carry it to a time-stamping service, and come back with its answer.</source>
        <translation>Llévela a un servicio de sellado de tiempo y vuelva con su respuesta.</translation>
    </message>
    <message>
        <source>Choose the answer (.tsr)</source>
        <translation>Elegir la respuesta (.tsr)</translation>
    </message>
    <message>
        <source>Every file</source>
        <translation>Todos los archivos</translation>
    </message>
    <message>
        <source>It counts for whoever trusts that service. The file before is kept.</source>
        <translation>Vale para quien confíe en ese servicio. El archivo anterior se conserva.</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Save the question (.tsq)</source>
        <translation>Guardar la pregunta (.tsq)</translation>
    </message>
    <message>
        <source>The clock of %1 confirms that the seal was there on %2.</source>
        <translation>El reloj de %1 confirma que el sello ya estaba el %2.</translation>
    </message>
    <message>
        <source>The question was saved as %1.</source>
        <translation>La pregunta se guardó como %1.</translation>
    </message>
</context>
<context>
    <name>TimesRow</name>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Keep these times</source>
        <translation>Guardar estas horas</translation>
    </message>
    <message>
        <source>Number of the blank papers, if you used them</source>
        <translation>Número de los papeles en blanco, si los usó</translation>
    </message>
    <message>
        <source>Suggested as booked. The record will say that you entered it afterwards.</source>
        <translation>Sugerido según lo previsto. El registro dirá que usted lo anotó después.</translation>
    </message>
    <message>
        <source>Talked %1 to %2, entered %3</source>
        <translation>Se habló de %1 a %2, se anotó a las %3</translation>
    </message>
    <message>
        <source>When did you talk?</source>
        <translation>¿Cuándo hablaron?</translation>
    </message>
    <message>
        <source>from</source>
        <translation>desde</translation>
    </message>
    <message>
        <source>until</source>
        <translation>hasta</translation>
    </message>
</context>
<context>
    <name>ToldForm</name>
    <message>
        <source>A no is written down</source>
        <translation>Se anota un no</translation>
    </message>
    <message>
        <source>A yes can be taken back at any time, in any way. Nobody has to sign for it: your own note is enough.</source>
        <translation>Un sí se puede retirar cuando sea y como sea. Nadie tiene que firmar: basta su propia nota.</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Only if it was not the client.</source>
        <translation>Solo si no fue la persona misma.</translation>
    </message>
    <message>
        <source>Only if they want them to stand here. No reason is asked for.</source>
        <translation>Solo si quiere que consten aquí. No se pide ninguna razón.</translation>
    </message>
    <message>
        <source>Something in “%1” is taken back</source>
        <translation>Se retira algo de “%1”</translation>
    </message>
    <message>
        <source>The client does not sign, or does not want something you offered. Nobody has to sign for it: your own note is enough.</source>
        <translation>La persona no firma, o no quiere algo que usted ofreció. Nadie tiene que firmar: basta su propia nota.</translation>
    </message>
    <message>
        <source>The client wants to sign this page</source>
        <translation>La persona quiere firmar esta hoja</translation>
    </message>
</context>
<context>
    <name>TooLongWords</name>
    <message>
        <source>That was longer than fits here, so it was not put in. Nothing else changed.</source>
        <translation>Era más largo de lo que cabe aquí, así que no se puso. Lo demás sigue igual.</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>The signatures were cleared, because the words may change now.</source>
        <translation>Las firmas se borraron, porque ahora las palabras pueden cambiar.</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>About Holdfast</source>
        <translation>Acerca de Holdfast</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Client view</source>
        <translation>Vista del cliente</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Text, colours and language</source>
        <translation>Texto, colores e idioma</translation>
    </message>
</context>
<context>
    <name>TriedPaper</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Everything in it opened and is as it was filed. It is wiped again.</source>
        <translation>Todo lo que contiene se abrió y está como se archivó. Ya se borró otra vez.</translation>
    </message>
    <message>
        <source>It is of another vault than the one open now.</source>
        <translation>Es de otra caja fuerte que la que está abierta ahora.</translation>
    </message>
    <message>
        <source>Not everything in it is as it was filed. Keep it, and make a new one.</source>
        <translation>No todo está como se archivó. Guárdela y haga una nueva.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>This backup can be restored</source>
        <translation>Esta copia se puede restaurar</translation>
    </message>
    <message>
        <source>This backup is damaged</source>
        <translation>Esta copia está dañada</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>%1 Client: %2.</source>
        <translation>%1 Cliente: %2.</translation>
    </message>
    <message>
        <source>%1 Nothing was changed. %2</source>
        <translation>%1 No se cambió nada. %2</translation>
    </message>
    <message>
        <source>%1 asked you to tell the clients and to look after their files if %1 dies or cannot work any more. Take your time: nothing here is lost within a day. Read all of it once to the end, then begin with step 1.</source>
        <translation>%1 le pidió que avise a los clientes y se ocupe de sus expedientes si %1 muere o ya no puede trabajar. Tómese su tiempo: en un día no se pierde nada. Léalo todo una vez hasta el final y después empiece con el paso 1.</translation>
    </message>
    <message>
        <source>%1 goals are enough for now.</source>
        <translation>Por ahora bastan %1 metas.</translation>
    </message>
    <message>
        <source>%1 of the pieces were still found in room that is no longer used. They go when everything is encrypted anew.</source>
        <translation>%1 de los fragmentos se encontraron todavía en espacio que ya no se usa. Desaparecen cuando se cifra todo de nuevo.</translation>
    </message>
    <message>
        <source>%1 pages could not be read.</source>
        <translation>%1 páginas no se pudieron leer.</translation>
    </message>
    <message>
        <source>%1 vouches for this name.</source>
        <translation>%1 responde por este nombre.</translation>
    </message>
    <message>
        <source>%1 words are many for the shared screen: few are read from the other chair.</source>
        <translation>%1 palabras son muchas para la pantalla compartida: desde la otra silla se leen pocas.</translation>
    </message>
    <message>
        <source>%1 year after the end of the work</source>
        <translation>%1 año después del fin del trabajo</translation>
    </message>
    <message>
        <source>%1 year after the work ended (%2).</source>
        <translation>%1 año después del fin del trabajo (%2).</translation>
    </message>
    <message>
        <source>%1 years after the end of the work</source>
        <translation>%1 años después del fin del trabajo</translation>
    </message>
    <message>
        <source>%1 years after the work ended (%2).</source>
        <translation>%1 años después del fin del trabajo (%2).</translation>
    </message>
    <message>
        <source>A PDF reader can say more about it.</source>
        <translation>Un lector de PDF puede decir más sobre él.</translation>
    </message>
    <message>
        <source>A backup was restored earlier, and it is not decided yet which vault stays. Nothing was changed. Keep the restored vault or put the former one back; then do this again.</source>
        <translation>Ya se restauró antes una copia de seguridad y aún no está decidido qué caja fuerte se queda. No se cambió nada. Conserve la caja fuerte restaurada o vuelva a poner la anterior, y después hágalo de nuevo.</translation>
    </message>
    <message>
        <source>A client may want their file, or want it to go to somebody else. Have that in writing. Then choose “A copy of the whole record” at the end of that client&apos;s page, and hand it over yourself. The copy is not encrypted any more.</source>
        <translation>Es posible que un cliente quiera su expediente, o que pase a otra persona. Pídalo por escrito. Después elija «Una copia de todo el expediente» al final de la página de ese cliente y entréguela usted en persona. La copia ya no está cifrada.</translation>
    </message>
    <message>
        <source>A client needs a name to be found by. Nothing was changed.</source>
        <translation>Hace falta un nombre para encontrar a la persona. No se cambió nada.</translation>
    </message>
    <message>
        <source>A client&apos;s file (%2) was there, is gone, and no entry says that it was destroyed.</source>
        <translation>El expediente de un cliente (%2) estaba, ya no está, y ninguna anotación dice que se destruyera.</translation>
    </message>
    <message>
        <source>A consent in it was taken back, as a page of %1 says.</source>
        <translation>Se retiró un permiso de este papel, como dice una hoja del %1.</translation>
    </message>
    <message>
        <source>A disk may keep old blocks that no program reaches. What may be left there is encrypted.</source>
        <translation>Un disco puede conservar bloques viejos a los que ningún programa llega. Lo que quede ahí está cifrado.</translation>
    </message>
    <message>
        <source>A duty in these words was withdrawn, so nothing new can be signed on them. Everything noted is kept. Please update the form pack.</source>
        <translation>Se retiró un deber de estos textos, así que con ellos no se puede firmar nada nuevo. Todo lo anotado está guardado. Actualice el paquete de formularios.</translation>
    </message>
    <message>
        <source>A duty in this form pack has been withdrawn, so it cannot be used with a client. Nothing is lost. Please update the pack, or rehearse with it.</source>
        <translation>Se retiró un deber de este paquete de formularios, así que no se puede usar con un cliente. No se perdió nada. Actualice el paquete o ensaye con él.</translation>
    </message>
    <message>
        <source>A file cannot show whether another version of it exists.</source>
        <translation>Un archivo no puede mostrar si existe otra versión de él.</translation>
    </message>
    <message>
        <source>A fingerprint has 64 digits and letters from A to F. Please compare it with the paper.</source>
        <translation>Una huella tiene 64 cifras y letras de la A a la F. Compárela con el papel, por favor.</translation>
    </message>
    <message>
        <source>A form pack&apos;s filed wording is damaged (%2), filed %3.</source>
        <translation>El texto archivado de un paquete de formularios está dañado (%2), archivado el %3.</translation>
    </message>
    <message>
        <source>A goal cannot stand like this.</source>
        <translation>Una meta no puede estar así.</translation>
    </message>
    <message>
        <source>A goal here has no words.</source>
        <translation>Aquí hay una meta sin palabras.</translation>
    </message>
    <message>
        <source>A journal row is numbered from 1.</source>
        <translation>Las filas del diario se numeran desde el 1.</translation>
    </message>
    <message>
        <source>A later document in this vault voided it on %1: it does not count any more.</source>
        <translation>Un documento posterior de esta caja fuerte lo anuló el %1: ya no vale.</translation>
    </message>
    <message>
        <source>A length is missing.</source>
        <translation>Falta una longitud.</translation>
    </message>
    <message>
        <source>A page of the vault&apos;s file is damaged: %1.</source>
        <translation>Una página del archivo de la caja fuerte está dañada: %1.</translation>
    </message>
    <message>
        <source>A paper (%2) is not the one that the audit log says was filed.</source>
        <translation>Un documento (%2) no es el que el registro dice que se archivó.</translation>
    </message>
    <message>
        <source>A paper (%2) was filed, is not there, and no entry says that it was destroyed.</source>
        <translation>Un documento (%2) se archivó, no está, y ninguna anotación dice que se destruyera.</translation>
    </message>
    <message>
        <source>A paper is being signed, and its pages name the present seal. Nothing was changed. Please finish that signing first, or clear its signatures.</source>
        <translation>Se está firmando un papel y sus páginas nombran el sello actual. No se cambió nada. Termine antes esa firma o borre sus firmas, por favor.</translation>
    </message>
    <message>
        <source>A paper of this client is being signed, so nothing else can change now. What was signed is kept. Please finish the signing first.</source>
        <translation>Se está firmando un papel de esta persona, por eso ahora no puede cambiar nada más. Lo firmado se conserva. Por favor, termine primero de firmar.</translation>
    </message>
    <message>
        <source>A paper was printed to be signed, and its pages name the present seal. Nothing was changed. Please file its signed copy first. If nobody will sign it, go back to its session and change something: then its pages are made anew.</source>
        <translation>Se imprimió un papel para firmarlo y sus páginas nombran el sello actual. No se cambió nada. Archive antes su copia firmada. Si nadie lo va a firmar, vuelva a su sesión y cambie algo: así sus páginas se hacen de nuevo.</translation>
    </message>
    <message>
        <source>A paper&apos;s words in the vault cannot be read by this version. Nothing was changed. Please update the program, or restore a backup.</source>
        <translation>Esta versión no puede leer las palabras de un papel de la caja fuerte. No se cambió nada. Actualice el programa o restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>A part of the vault is damaged. What can still be read stays readable, and nothing more is written so that nothing gets worse. First restore the latest backup. Only where there is none, let the command “holdfast rescue” save what can still be read. Keep the damaged file, and do not begin anew over it.</source>
        <translation>Una parte de la caja fuerte está dañada. Lo que todavía se puede leer sigue legible, y no se escribe nada más para que nada empeore. Primero restaure la última copia de seguridad. Solo si no hay ninguna, deje que la orden «holdfast rescue» salve lo que todavía se puede leer. Conserve el archivo dañado y no empiece de nuevo encima de él.</translation>
    </message>
    <message>
        <source>A private note is damaged (%2), written %3.</source>
        <translation>Una nota privada está dañada (%2), escrita el %3.</translation>
    </message>
    <message>
        <source>A scan needs to say which pages came back.</source>
        <translation>Un escaneo tiene que decir qué páginas volvieron.</translation>
    </message>
    <message>
        <source>A seal key needs the practitioner&apos;s name.</source>
        <translation>Una llave de sello necesita el nombre de la persona que ejerce.</translation>
    </message>
    <message>
        <source>A sealed paper is a PDF file with a seal: an electronic signature over every byte of it. Any later change shows. You need the file itself; a print or a photo of it carries no seal.</source>
        <translation>Un papel sellado es un archivo PDF con un sello: una firma electrónica sobre cada uno de sus bytes. Todo cambio posterior se nota. Se necesita el archivo mismo; una copia impresa o una foto no lleva sello.</translation>
    </message>
    <message>
        <source>A secret of the practice, such as its seal key, is damaged (%2).</source>
        <translation>Un secreto de la consulta, como la llave de su sello, está dañado (%2).</translation>
    </message>
    <message>
        <source>A session (%2) was begun, is gone, and no entry says that it was destroyed.</source>
        <translation>Una sesión (%2) se empezó, ya no está, y ninguna anotación dice que se destruyera.</translation>
    </message>
    <message>
        <source>A session moves to a form pack that is named.</source>
        <translation>Una sesión pasa a un paquete de formularios con nombre.</translation>
    </message>
    <message>
        <source>A session moves to other words only by both agreeing. Nothing was changed.</source>
        <translation>Una sesión pasa a otros textos solo si los dos están de acuerdo. No se cambió nada.</translation>
    </message>
    <message>
        <source>A signature is drawn, typed or on paper; only a drawn one has ink.</source>
        <translation>Una firma se hace a mano, se escribe o va en papel; solo la hecha a mano tiene trazos.</translation>
    </message>
    <message>
        <source>A signature needs to say who signed, and how.</source>
        <translation>Una firma tiene que decir quién firmó y cómo.</translation>
    </message>
    <message>
        <source>A signature says whether it was read, and by whom.</source>
        <translation>Una firma dice si se leyó el papel, y quién lo leyó.</translation>
    </message>
    <message>
        <source>A signature that is typed needs the name.</source>
        <translation>Una firma escrita necesita el nombre.</translation>
    </message>
    <message>
        <source>A signed copy of %1 is filed already, or it was signed on the screen. Nothing is missing, so this page is not filed again.</source>
        <translation>Ya hay una copia firmada de %1 en el archivo, o se firmó en la pantalla. No falta nada, así que esta página no se archiva otra vez.</translation>
    </message>
    <message>
        <source>A signed page comes back as a picture. Nothing was changed.</source>
        <translation>Una página firmada vuelve como imagen. No se cambió nada.</translation>
    </message>
    <message>
        <source>A stroke is a list of x and y in turn.</source>
        <translation>Un trazo es una lista de x e y por turnos.</translation>
    </message>
    <message>
        <source>A stroke leaves its pad.</source>
        <translation>Un trazo se sale de su recuadro.</translation>
    </message>
    <message>
        <source>A talk needs the time it began and the time it ended.</source>
        <translation>Hacen falta la hora en que empezó la conversación y la hora en que terminó.</translation>
    </message>
    <message>
        <source>A time stamp was added: the clock of %1 says that the seal was there on %2.</source>
        <translation>Se añadió un sello de tiempo: según el reloj de %1, el sello ya estaba ahí el %2.</translation>
    </message>
    <message>
        <source>A value is longer than what holds it.</source>
        <translation>Un valor es más largo que lo que lo contiene.</translation>
    </message>
    <message>
        <source>A “%1” cannot stand in a journal.</source>
        <translation>Un «%1» no puede estar en un diario.</translation>
    </message>
    <message>
        <source>All clients, and how to reach them</source>
        <translation>Todos los clientes, y cómo comunicarse con ellos</translation>
    </message>
    <message>
        <source>All entries of the file were removed from the vault in one step. The program was cut off before it could compare samples, so that nothing more than this is proven.</source>
        <translation>Todas las entradas del expediente se quitaron de la bóveda en un solo paso. El programa se interrumpió antes de comparar fragmentos, así que no se prueba más que esto.</translation>
    </message>
    <message>
        <source>An intake begins once, with its pack and its language.</source>
        <translation>Una sesión empieza una sola vez, con su paquete y su idioma.</translation>
    </message>
    <message>
        <source>An update changed sentences that you had changed too, and %1 of them wait for your decision. Nothing was published.</source>
        <translation>Una actualización cambió frases que usted también había cambiado, y %1 de ellas esperan su decisión. No se publicó nada.</translation>
    </message>
    <message>
        <source>And the name, the bookings, the list of hand-overs, and what the search knew.</source>
        <translation>Y el nombre, las citas, la lista de entregas y lo que sabía la búsqueda.</translation>
    </message>
    <message>
        <source>Another page about this paper waits for signatures. Nothing was changed. Please finish that one first, or drop it.</source>
        <translation>Otra hoja sobre este papel espera firmas. No se cambió nada. Por favor, termine primero esa o descártela.</translation>
    </message>
    <message>
        <source>Another value was expected.</source>
        <translation>Se esperaba otro valor.</translation>
    </message>
    <message>
        <source>Any reader, any computer, without Holdfast</source>
        <translation>Cualquier lector, cualquier computadora, sin Holdfast</translation>
    </message>
    <message>
        <source>Ask for help from the people named below.</source>
        <translation>Pedir ayuda a las personas que se nombran abajo.</translation>
    </message>
    <message>
        <source>Backups made before it still hold the file. As long as backups go on, the program removes the last of them by %1; copies on other disks go only when somebody deletes them.</source>
        <translation>Las copias de seguridad anteriores todavía contienen el expediente. Mientras se sigan haciendo copias, el programa quita la última hacia el %1; las copias en otros discos solo desaparecen cuando alguien las borra.</translation>
    </message>
    <message>
        <source>Backups seen when this was written:</source>
        <translation>Copias de seguridad que se veían al escribir esto:</translation>
    </message>
    <message>
        <source>Before, %1 pieces of names, words, notes and papers of this file were found in the vault. All entries of the file were then removed in one step and overwritten. After it, all %2 pages of the vault were read from the disk and decrypted without the database.</source>
        <translation>Antes se encontraron en la bóveda %1 fragmentos de nombres, palabras, notas y documentos de este expediente. Después se quitaron en un solo paso todas las entradas del expediente y se sobrescribieron. Luego se leyeron del disco las %2 páginas de la bóveda y se descifraron sin la base de datos.</translation>
    </message>
    <message>
        <source>Behind this list lies one contact sheet for each client. Read it before you call: it says which number is safe and what must not be said. Keep these pages locked away, and shred them when all is done.</source>
        <translation>Detrás de esta lista hay una hoja de contacto por cada cliente. Léala antes de llamar: dice qué número es seguro y qué no se debe decir. Guarde estas páginas bajo llave y destrúyalas cuando todo esté hecho.</translation>
    </message>
    <message>
        <source>By the clock of this computer, that day has passed.</source>
        <translation>Según el reloj de esta computadora, ese día ya pasó.</translation>
    </message>
    <message>
        <source>By this computer&apos;s clock that time is still to come. Nothing was changed. Please look at the times, and at the clock.</source>
        <translation>Según el reloj de esta computadora, esa hora todavía no llega. No se cambió nada. Revise las horas y el reloj, por favor.</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Call those first who have the next appointment. Say who you are, that the sessions cannot go on, that their file is safe, and where they find help now. Say no more to anybody who answers for them.</source>
        <translation>Llame primero a quienes tienen la próxima cita. Diga quién es usted, que las sesiones no pueden seguir, que su expediente está seguro y dónde encuentran ayuda ahora. No diga más a quien conteste en su lugar.</translation>
    </message>
    <message>
        <source>Certificate of destruction</source>
        <translation>Certificado de destrucción</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Cambiados: %1</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Cerrado el</translation>
    </message>
    <message>
        <source>Compare the fingerprint</source>
        <translation>Compare la huella</translation>
    </message>
    <message>
        <source>Compare the fingerprint below with the one on the paper copy.</source>
        <translation>Compare la huella de abajo con la del papel.</translation>
    </message>
    <message>
        <source>Compare the fingerprint below with the one on the paper copy: only if they are the same was it sealed with the practitioner&apos;s key.</source>
        <translation>Compare la huella de abajo con la del papel: solo si son iguales se selló con la llave de la persona que ejerce.</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Confidencial</translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation>Hoja de contacto</translation>
    </message>
    <message>
        <source>Could not be looked at: %1</source>
        <translation>No se pudieron revisar: %1</translation>
    </message>
    <message>
        <source>Custodian&apos;s sheet</source>
        <translation>Hoja de custodia</translation>
    </message>
    <message>
        <source>Cut out the card and glue it to the front.</source>
        <translation>Recorte la tarjeta y péguela al frente.</translation>
    </message>
    <message>
        <source>Damaged in the vault: %1 (%2), filed %3.</source>
        <translation>Dañado en la caja fuerte: %1 (%2), archivado el %3.</translation>
    </message>
    <message>
        <source>Damaged: %1</source>
        <translation>Dañados: %1</translation>
    </message>
    <message>
        <source>Delete a file, a backup or the laptop&apos;s content before you are told that you may.</source>
        <translation>Borrar un expediente, una copia de seguridad o el contenido de la computadora antes de que le digan que puede.</translation>
    </message>
    <message>
        <source>Details that were kept are damaged (entry %2), filed %3.</source>
        <translation>Datos guardados están dañados (anotación %2), archivados el %3.</translation>
    </message>
    <message>
        <source>Do not rely on it. A fresh copy can come from the practitioner&apos;s vault.</source>
        <translation>No se fíe de él. De la caja fuerte de la consulta puede salir una copia nueva.</translation>
    </message>
    <message>
        <source>Either it was never sealed, or the seal was taken away. Ask for the sealed copy.</source>
        <translation>O nunca se selló, o le quitaron el sello. Pida la copia sellada.</translation>
    </message>
    <message>
        <source>Entries of the journal: %1.</source>
        <translation>Entradas del diario: %1.</translation>
    </message>
    <message>
        <source>Entry %2 is not the one that the mark remembers, though the vault goes up to entry %1.</source>
        <translation>La anotación %2 no es la que la marca recuerda, aunque la caja fuerte llega hasta la anotación %1.</translation>
    </message>
    <message>
        <source>Every paper sealed with it shows this fingerprint, in the file and on its last page. If one digit is different, it was sealed with another key.</source>
        <translation>Cada papel sellado con él muestra esta huella, en el archivo y en su última página. Si una sola cifra es distinta, se selló con otra llave.</translation>
    </message>
    <message>
        <source>Everybody has signed, and the paper is sealed and kept. Nothing was changed. It can change by an amendment only.</source>
        <translation>Ya firmaron todos, y el papel está sellado y guardado. No se cambió nada. Solo puede cambiar con una enmienda.</translation>
    </message>
    <message>
        <source>Filed %1:</source>
        <translation>Archivado el %1:</translation>
    </message>
    <message>
        <source>Files looked at: %1</source>
        <translation>Archivos revisados: %1</translation>
    </message>
    <message>
        <source>Find the backups. If the laptop is gone, or you cannot get past its own login, take a backup to another computer with Holdfast: restore it there, with the same code.</source>
        <translation>Busque las copias de seguridad. Si la computadora no está, o no puede pasar de su propia contraseña de inicio, lleve una copia a otra computadora con Holdfast: restáurela allí, con el mismo código.</translation>
    </message>
    <message>
        <source>Find the laptop.</source>
        <translation>Busque la computadora.</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>Huella (SHA-256)</translation>
    </message>
    <message>
        <source>Fingerprint of the key: %1</source>
        <translation>Huella de la llave: %1</translation>
    </message>
    <message>
        <source>Fingerprint of the time stamp&apos;s key: %1</source>
        <translation>Huella de la llave del sello de tiempo: %1</translation>
    </message>
    <message>
        <source>For the practitioner: the envelope</source>
        <translation>Para quien hace la hoja: el sobre</translation>
    </message>
    <message>
        <source>For this place no rule is known to the program.</source>
        <translation>El programa no conoce ninguna regla para este lugar.</translation>
    </message>
    <message>
        <source>Former seals</source>
        <translation>Sellos anteriores</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>Del %1 al %2.</translation>
    </message>
    <message>
        <source>From %1.</source>
        <translation>Desde el %1.</translation>
    </message>
    <message>
        <source>Give it to the person named on it, or to a lawyer or notary, never with the laptop. Note in Holdfast who has it and since when.</source>
        <translation>Entréguelo a la persona nombrada en él, o a un abogado o notario, nunca junto con la computadora. Anote en Holdfast quién lo tiene y desde cuándo.</translation>
    </message>
    <message>
        <source>Holdfast cannot speak with cards yet: python-pkcs11 is not installed. Nothing was changed. Please run %1 once in a terminal, then start Holdfast again.</source>
        <translation>Holdfast todavía no puede hablar con tarjetas: python-pkcs11 no está instalado. No se ha cambiado nada. Ejecute %1 una vez en un terminal y vuelva a iniciar Holdfast.</translation>
    </message>
    <message>
        <source>Holdfast never goes online.</source>
        <translation>Holdfast nunca se conecta a internet.</translation>
    </message>
    <message>
        <source>How it was made sure</source>
        <translation>Cómo se comprobó</translation>
    </message>
    <message>
        <source>How somebody is known is one of four ways. Nothing was changed. Please choose one of those offered.</source>
        <translation>Hay cuatro maneras de saber quién es alguien. No se cambió nada. Elija una de las que se ofrecen.</translation>
    </message>
    <message>
        <source>How to check a sealed paper</source>
        <translation>Cómo revisar un papel sellado</translation>
    </message>
    <message>
        <source>If it is the protected copy, open it and check the file inside it.</source>
        <translation>Si es la copia protegida, ábrala y revise el archivo que contiene.</translation>
    </message>
    <message>
        <source>If it was printed to a new file, the seal was lost on the way. Please choose the file that was handed over.</source>
        <translation>Si se imprimió a un archivo nuevo, el sello se perdió en el camino. Elija el archivo que se entregó.</translation>
    </message>
    <message>
        <source>If you are unsure, ask one of the people below before you act.</source>
        <translation>Si tiene dudas, pregunte a una de las personas de abajo antes de actuar.</translation>
    </message>
    <message>
        <source>If you cannot do it</source>
        <translation>Si usted no puede hacerlo</translation>
    </message>
    <message>
        <source>If you find this and are not named here: please do not open it, and tell %1.</source>
        <translation>Si encuentra esto y no es la persona nombrada aquí: por favor no lo abra, y avise a %1.</translation>
    </message>
    <message>
        <source>In a PDF reader that shows signatures</source>
        <translation>En un lector de PDF que muestre firmas</translation>
    </message>
    <message>
        <source>In the table %1, row %2 names something that is not there.</source>
        <translation>En la tabla %1, la fila %2 nombra algo que no está.</translation>
    </message>
    <message>
        <source>Initials are drawn or typed; only drawn ones have ink.</source>
        <translation>Las iniciales se hacen a mano o se escriben; solo las hechas a mano tienen trazos.</translation>
    </message>
    <message>
        <source>Initials need to say whose they are, and on which words.</source>
        <translation>Las iniciales tienen que decir de quién son y en qué palabras van.</translation>
    </message>
    <message>
        <source>Initials that are typed have 1 to %1 letters. Nothing was changed. Please type them again.</source>
        <translation>Las iniciales escritas tienen de 1 a %1 letras. No se cambió nada. Escríbanlas otra vez, por favor.</translation>
    </message>
    <message>
        <source>Ink holds more points than a hand can draw.</source>
        <translation>Los trazos tienen más puntos de los que una mano puede dibujar.</translation>
    </message>
    <message>
        <source>Ink needs a device: mouse, touch or pen.</source>
        <translation>Los trazos necesitan un aparato: ratón, pantalla táctil o lápiz digital.</translation>
    </message>
    <message>
        <source>Ink needs the shape of its pad and its strokes.</source>
        <translation>Faltan la forma del recuadro o los trazos.</translation>
    </message>
    <message>
        <source>It can be relied on as sealed by this practice. This very file is not in the vault&apos;s record: it may come from before a backup was restored.</source>
        <translation>Se puede confiar en que lo selló este consultorio. Este archivo en concreto no está en el registro de la caja fuerte: puede ser de antes de restaurar una copia de seguridad.</translation>
    </message>
    <message>
        <source>It can be relied on as the document that was sealed and filed.</source>
        <translation>Puede fiarse de él: es el documento que se selló y se archivó.</translation>
    </message>
    <message>
        <source>It can be relied on as the document that was sealed.</source>
        <translation>Puede fiarse de él: es el documento que se selló.</translation>
    </message>
    <message>
        <source>It counts only for whoever trusts that service. Holdfast cannot ask it, and has not.</source>
        <translation>Solo vale para quien confíe en ese servicio. Holdfast no puede preguntarle y no lo ha hecho.</translation>
    </message>
    <message>
        <source>It does not say yet what is taken back. Nothing was written. Please name it.</source>
        <translation>Todavía no dice qué se retira. No se escribió nada. Por favor, indíquelo.</translation>
    </message>
    <message>
        <source>It does not say yet what the no was to. Nothing was written. Please name it.</source>
        <translation>Todavía no dice a qué se dijo que no. No se escribió nada. Por favor, indíquelo.</translation>
    </message>
    <message>
        <source>It does not say yet what was wrong and what holds now. Nothing was written. Please say both: whoever has the old paper will want to know.</source>
        <translation>Todavía no dice qué estaba mal y qué vale ahora. No se escribió nada. Por favor, diga las dos cosas: quien tiene el papel viejo querrá saberlo.</translation>
    </message>
    <message>
        <source>It holds again: a page that had ended it was itself a mistake, as a page of %1 says.</source>
        <translation>Vuelve a estar vigente: la hoja que le puso fin fue ella misma un error, como dice una hoja del %1.</translation>
    </message>
    <message>
        <source>It holds: no later paper in this vault changes it or ends it.</source>
        <translation>Está vigente: ningún papel posterior de esta caja fuerte lo cambia ni le pone fin.</translation>
    </message>
    <message>
        <source>It is a year since you last looked after your custodian&apos;s envelope. Is it there, and closed? Note it in your practice under Keys and locking.</source>
        <translation>Hace un año que usted no mira el sobre de su persona de confianza. ¿Está ahí, y cerrado? Anótelo en su consulta, en Claves y bloqueo.</translation>
    </message>
    <message>
        <source>It is missing whose identity this is. Nothing was changed.</source>
        <translation>Falta de quién es esta identidad. No se cambió nada.</translation>
    </message>
    <message>
        <source>It is the certificate of destruction that this vault filed, number %1 of the register.</source>
        <translation>Es el certificado de destrucción que archivó esta bóveda, número %1 del registro.</translation>
    </message>
    <message>
        <source>It is two weeks since your passphrase was typed. Please type it once, so that you keep it in mind; after that this computer&apos;s keychain opens the vault again.</source>
        <translation>Hace dos semanas que no escribe su frase de acceso. Escríbala una vez, para no olvidarla; después el llavero de este equipo vuelve a abrir la caja fuerte.</translation>
    </message>
    <message>
        <source>It says that the document has not changed since it was signed, and that the whole document is signed.</source>
        <translation>Dice que el documento no ha cambiado desde que se firmó y que está firmado todo el documento.</translation>
    </message>
    <message>
        <source>It was changed by a page of %1.</source>
        <translation>Lo cambió una hoja del %1.</translation>
    </message>
    <message>
        <source>Keep it with your papers</source>
        <translation>Guárdela con sus papeles</translation>
    </message>
    <message>
        <source>Keep the laptop, the backups and this sheet locked away for as long as the law asks. Before you rely on a backup, open it once on another computer.</source>
        <translation>Guarde bajo llave la computadora, las copias de seguridad y esta hoja durante el tiempo que pida la ley. Antes de confiar en una copia, ábrala una vez en otra computadora.</translation>
    </message>
    <message>
        <source>Keep this page. Fold the others twice, with the code inside.</source>
        <translation>Quédese con esta página. Doble las demás dos veces, con el código hacia adentro.</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Se guardó hasta</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Última vez</translation>
    </message>
    <message>
        <source>Lawyer</source>
        <translation>Abogado o abogada</translation>
    </message>
    <message>
        <source>Lost: nothing that is known of.</source>
        <translation>Perdido: nada que se sepa.</translation>
    </message>
    <message>
        <source>Made %1 by this computer&apos;s clock, which no outside clock confirms.</source>
        <translation>Hecho el %1 según el reloj de esta computadora, que ningún reloj externo confirma.</translation>
    </message>
    <message>
        <source>Made by the practice itself; no outside body vouches for the name.</source>
        <translation>Lo hizo el propio consultorio; ninguna entidad externa responde por el nombre.</translation>
    </message>
    <message>
        <source>Made on %1.</source>
        <translation>Hecha el %1.</translation>
    </message>
    <message>
        <source>Made with %1</source>
        <translation>Hecho con %1</translation>
    </message>
    <message>
        <source>Make sure. Speak with the people who are to be told first. If somebody may be in danger now, call the emergency number before anything else.</source>
        <translation>Asegúrese. Hable con las personas a quienes hay que avisar primero. Si alguien puede estar en peligro ahora, llame al número de emergencias antes que nada.</translation>
    </message>
    <message>
        <source>Match the record in this vault: %1</source>
        <translation>Coinciden con el registro de esta caja fuerte: %1</translation>
    </message>
    <message>
        <source>Name on the certificate: %1</source>
        <translation>Nombre en el certificado: %1</translation>
    </message>
    <message>
        <source>Name on the seal: %1. Nobody else vouches for this name.</source>
        <translation>Nombre en el sello: %1. Nadie más responde por este nombre.</translation>
    </message>
    <message>
        <source>Name on the seal: %1. Whoever vouches for this name was not asked.</source>
        <translation>Nombre en el sello: %1. No se preguntó a quien responde por este nombre.</translation>
    </message>
    <message>
        <source>No backup was made. The vault and all earlier backups are untouched. Try again, or choose another folder.</source>
        <translation>No se hizo ninguna copia de seguridad. La caja fuerte y todas las copias anteriores están intactas. Inténtelo de nuevo o elija otra carpeta.</translation>
    </message>
    <message>
        <source>No card is there. Nothing was changed. Please put the card or token in and try again.</source>
        <translation>No hay ninguna tarjeta. No se ha cambiado nada. Introduzca la tarjeta o el token y pruebe otra vez.</translation>
    </message>
    <message>
        <source>No code could be read. Please say which page it is, or take the picture again in better light, with the whole page on it.</source>
        <translation>No se pudo leer ningún código. Diga qué página es, o tome la foto otra vez con mejor luz y con la página entera.</translation>
    </message>
    <message>
        <source>No digest was signed.</source>
        <translation>No se firmó ningún resumen.</translation>
    </message>
    <message>
        <source>No more pages can be read than there are. Nothing was changed.</source>
        <translation>No se pueden leer más páginas de las que hay. No se cambió nada.</translation>
    </message>
    <message>
        <source>No other paper was signed before this one, so there is nothing to compare. Nothing was changed.</source>
        <translation>Antes de este no se firmó otro papel, así que no hay nada que comparar. No se cambió nada.</translation>
    </message>
    <message>
        <source>No paper here belongs to one of these people. Nothing was written. Please choose somebody whose papers are filed.</source>
        <translation>Ningún documento de aquí es de una de estas personas. No se escribió nada. Elija a alguien que tenga documentos archivados.</translation>
    </message>
    <message>
        <source>No set of blank papers has this number. Nothing was changed. Please look at the foot of the page.</source>
        <translation>Ningún juego de papeles en blanco tiene este número. No se cambió nada. Mire al pie de la página, por favor.</translation>
    </message>
    <message>
        <source>None of the pieces was found any more.</source>
        <translation>Ya no se encontró ninguno de los fragmentos.</translation>
    </message>
    <message>
        <source>Not counted are %1 pieces that other files hold as well.</source>
        <translation>No se cuentan %1 fragmentos que también tienen otros expedientes.</translation>
    </message>
    <message>
        <source>Not one page of this store could be read with that key, so nothing could be saved. Nothing was changed. Try a backup, or the header of another one.</source>
        <translation>Con esa clave no se pudo leer ni una página de este archivo, así que no se pudo salvar nada. No se cambió nada. Pruebe con una copia de seguridad, o con el archivo de clave de otra.</translation>
    </message>
    <message>
        <source>Not sealed by Holdfast, or with another key: %1</source>
        <translation>No los selló Holdfast, o con otra llave: %1</translation>
    </message>
    <message>
        <source>Nothing can be written in the folder for backups: it is write-protected. The vault and all earlier backups are untouched. Take off the protection, or choose another folder.</source>
        <translation>No se puede escribir en la carpeta de las copias de seguridad: está protegida contra escritura. La caja fuerte y todas las copias anteriores están intactas. Quite la protección o elija otra carpeta.</translation>
    </message>
    <message>
        <source>Nothing has been drawn yet. Please sign in the box, or type the name instead.</source>
        <translation>Todavía no hay ningún trazo. Firme en el recuadro o escriba el nombre.</translation>
    </message>
    <message>
        <source>Nothing is different yet, so there is nothing to sign. Please change a point, or leave everything as it is.</source>
        <translation>Todavía no hay nada distinto, así que no hay nada que firmar. Por favor, cambie un punto o deje todo como está.</translation>
    </message>
    <message>
        <source>Nothing is filed in this vault under that id. Nothing was changed.</source>
        <translation>En esta caja fuerte no hay nada archivado con esa identificación. No se cambió nada.</translation>
    </message>
    <message>
        <source>Nothing is known to be lost.</source>
        <translation>No se sabe de nada perdido.</translation>
    </message>
    <message>
        <source>Nothing was changed, so there is nothing to publish.</source>
        <translation>No se cambió nada, así que no hay nada que publicar.</translation>
    </message>
    <message>
        <source>Numbers change. Say when you last checked %1, or take it from your profile.</source>
        <translation>Los números cambian. Diga cuándo comprobó %1 por última vez, o tómelo de su perfil.</translation>
    </message>
    <message>
        <source>Once a year, look whether it still lies there, closed. If the flap was opened, make a new sheet: the old code then opens nothing.</source>
        <translation>Una vez al año, mire si sigue ahí, cerrado. Si abrieron la solapa, haga una hoja nueva: el código anterior ya no abre nada.</translation>
    </message>
    <message>
        <source>One line with these dates, this reason and this name of who did it, and the fingerprints of the sealed papers. If such a paper is shown one day, it can be recognised. The chain of entries stays whole; it holds numbers only.</source>
        <translation>Una línea con estas fechas, este motivo y el nombre de quien lo hizo, y las huellas de los documentos sellados. Si un día se muestra uno de ellos, se puede reconocer. La cadena de entradas queda entera; solo contiene números.</translation>
    </message>
    <message>
        <source>Open it, save the file that is inside, and check that one.</source>
        <translation>Ábralo, guarde el archivo que lleva dentro y revise ese.</translation>
    </message>
    <message>
        <source>Open the certificate and find its SHA-256 fingerprint: 64 digits and letters.</source>
        <translation>Abra el certificado y busque su huella SHA-256: 64 cifras y letras.</translation>
    </message>
    <message>
        <source>Open the file and open the list of signatures. There is exactly one.</source>
        <translation>Abra el archivo y abra la lista de firmas. Hay exactamente una.</translation>
    </message>
    <message>
        <source>Open the files once it is certain that the practitioner cannot act.</source>
        <translation>Abrir los expedientes cuando sea seguro que quien los llevaba ya no puede actuar.</translation>
    </message>
    <message>
        <source>Other papers: %1.</source>
        <translation>Otros documentos: %1.</translation>
    </message>
    <message>
        <source>Page %2 is there already, so this picture is left out. Please take the other one away if this one is better.</source>
        <translation>La página %2 ya está, así que esta imagen queda fuera. Quite la otra si esta es mejor.</translation>
    </message>
    <message>
        <source>Page %2 of this paper, told by its code.</source>
        <translation>Página %2 de este papel, según su código.</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Página {page} de {pages}</translation>
    </message>
    <message>
        <source>Pages are printed for signing by printing them. Nothing was changed.</source>
        <translation>Las páginas para firmar se anotan al imprimirlas. No se cambió nada.</translation>
    </message>
    <message>
        <source>Pages shown and pictures: %1.</source>
        <translation>Páginas mostradas e imágenes: %1.</translation>
    </message>
    <message>
        <source>Papers came after this session. The record sealed on %1 continues this one.</source>
        <translation>Después de esta sesión vinieron otros papeles. El registro sellado el %1 continúa este.</translation>
    </message>
    <message>
        <source>Papers from before were sealed with these:</source>
        <translation>Los papeles de antes se sellaron con estos:</translation>
    </message>
    <message>
        <source>Papers of several people are filed here. Please choose whose pages go, or say why all of them do. Nothing was written.</source>
        <translation>Aquí hay documentos de varias personas. Elija de quién van las páginas, o diga por qué van las de todos. No se escribió nada.</translation>
    </message>
    <message>
        <source>Papers on paper, saved copies, exports, and what was given to the client or to others are not reached by it.</source>
        <translation>No alcanza a los documentos en papel, a las copias guardadas, a las exportaciones ni a lo que se dio al cliente o a otros.</translation>
    </message>
    <message>
        <source>Please answer the rows shown.</source>
        <translation>Conteste las filas que se muestran, por favor.</translation>
    </message>
    <message>
        <source>Please choose a day, written as 2026-12-02.</source>
        <translation>Elija un día, escrito como 2026-12-02.</translation>
    </message>
    <message>
        <source>Please choose a later one.</source>
        <translation>Elija uno posterior, por favor.</translation>
    </message>
    <message>
        <source>Please choose among them.</source>
        <translation>Elija entre ellas, por favor.</translation>
    </message>
    <message>
        <source>Please choose another file.</source>
        <translation>Elija otro archivo, por favor.</translation>
    </message>
    <message>
        <source>Please choose another.</source>
        <translation>Elija otro, por favor.</translation>
    </message>
    <message>
        <source>Please choose it on that side.</source>
        <translation>Elíjala en ese lado, por favor.</translation>
    </message>
    <message>
        <source>Please choose it once.</source>
        <translation>Elíjalo una sola vez, por favor.</translation>
    </message>
    <message>
        <source>Please choose one of the answers.</source>
        <translation>Elija una de las respuestas, por favor.</translation>
    </message>
    <message>
        <source>Please choose one of the two.</source>
        <translation>Elija una de las dos cosas, por favor.</translation>
    </message>
    <message>
        <source>Please choose one of the ways.</source>
        <translation>Elija una de las maneras, por favor.</translation>
    </message>
    <message>
        <source>Please choose one of them.</source>
        <translation>Elija una de ellas, por favor.</translation>
    </message>
    <message>
        <source>Please choose what fits.</source>
        <translation>Elija lo que corresponda, por favor.</translation>
    </message>
    <message>
        <source>Please fill it in.</source>
        <translation>Escríbalo, por favor.</translation>
    </message>
    <message>
        <source>Please give each its own line.</source>
        <translation>Escriba cada cosa en su propia línea.</translation>
    </message>
    <message>
        <source>Please go on.</source>
        <translation>Siga, por favor.</translation>
    </message>
    <message>
        <source>Please keep a few small ones.</source>
        <translation>Deje unos pocos, pequeños.</translation>
    </message>
    <message>
        <source>Please keep one of them for later.</source>
        <translation>Deje una para más adelante.</translation>
    </message>
    <message>
        <source>Please keep one of them.</source>
        <translation>Deje una de las dos cosas.</translation>
    </message>
    <message>
        <source>Please make it shorter.</source>
        <translation>Acórtelo, por favor.</translation>
    </message>
    <message>
        <source>Please name each one.</source>
        <translation>Escriba el nombre de cada persona.</translation>
    </message>
    <message>
        <source>Please note when and how.</source>
        <translation>Anote cuándo y cómo, por favor.</translation>
    </message>
    <message>
        <source>Please say whom the copy is for, by name. Nothing was written.</source>
        <translation>Diga para quién es la copia, por su nombre. No se escribió nada.</translation>
    </message>
    <message>
        <source>Please say why in a few words: whoever looks at this file in five years will want to know. Nothing was changed.</source>
        <translation>Diga por qué en pocas palabras: quien mire este expediente dentro de cinco años querrá saberlo. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>Please say why this file goes now. Nothing was destroyed.</source>
        <translation>Diga por qué se va ahora este expediente. No se ha destruido nada.</translation>
    </message>
    <message>
        <source>Please say why, in a few words: whoever reads the record later will ask. Nothing was changed.</source>
        <translation>Diga por qué, en pocas palabras: quien lea el expediente después lo preguntará. No se cambió nada.</translation>
    </message>
    <message>
        <source>Please type it instead of pasting it.</source>
        <translation>Escríbalo en vez de pegarlo, por favor.</translation>
    </message>
    <message>
        <source>Please use the lines shown.</source>
        <translation>Use las líneas que se muestran, por favor.</translation>
    </message>
    <message>
        <source>Please write each on its own.</source>
        <translation>Escriba cada una por separado.</translation>
    </message>
    <message>
        <source>Please write it as 120 or 120.50.</source>
        <translation>Escríbala como 120 o 120.50.</translation>
    </message>
    <message>
        <source>Please write it as 16:00.</source>
        <translation>Escríbala como 16:00.</translation>
    </message>
    <message>
        <source>Please write it in words.</source>
        <translation>Escríbalo con palabras, por favor.</translation>
    </message>
    <message>
        <source>Please write them.</source>
        <translation>Escríbalas, por favor.</translation>
    </message>
    <message>
        <source>Please write what each would look like.</source>
        <translation>Escriba cómo se vería cada uno, por favor.</translation>
    </message>
    <message>
        <source>Printed on %1.</source>
        <translation>Impreso el %1.</translation>
    </message>
    <message>
        <source>Private notes: %1.</source>
        <translation>Notas privadas: %1.</translation>
    </message>
    <message>
        <source>Private: for the custodian alone</source>
        <translation>Privado: solo para la persona de confianza</translation>
    </message>
    <message>
        <source>Private: keep it in its sealed envelope</source>
        <translation>Privado: guárdese en su sobre cerrado</translation>
    </message>
    <message>
        <source>Professional body</source>
        <translation>Colegio profesional</translation>
    </message>
    <message>
        <source>Professional insurer</source>
        <translation>Seguro profesional</translation>
    </message>
    <message>
        <source>Put the file beside it as paper.pdf. Type these commands; a line that ends with a backslash goes on with the next:</source>
        <translation>Ponga el archivo al lado con el nombre paper.pdf. Escriba estas órdenes; la línea que termina en barra invertida sigue en la siguiente:</translation>
    </message>
    <message>
        <source>Read what was said in sessions, where you do not need it for that.</source>
        <translation>Leer lo que se dijo en las sesiones, si no lo necesita para eso.</translation>
    </message>
    <message>
        <source>Read what you need to reach each client safely and to pass on what is theirs.</source>
        <translation>Leer lo que necesita para comunicarse con cada cliente sin riesgo y entregar lo que es suyo.</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>Register number %1</source>
        <translation>Número de registro %1</translation>
    </message>
    <message>
        <source>Report on checked files</source>
        <translation>Informe de los archivos revisados</translation>
    </message>
    <message>
        <source>Row %1 cannot follow row %2.</source>
        <translation>La fila %1 no puede seguir a la fila %2.</translation>
    </message>
    <message>
        <source>Save these lines as seal.py, exactly as they stand:</source>
        <translation>Guarde estas líneas como seal.py, tal como están:</translation>
    </message>
    <message>
        <source>Say who reviewed it. Nothing was noted.</source>
        <translation>Diga quién la revisó. No se anotó nada.</translation>
    </message>
    <message>
        <source>Sealed by the practice as evidence of a destruction</source>
        <translation>Sellado por la consulta como prueba de una destrucción</translation>
    </message>
    <message>
        <source>Sealed documents are PDF files. Please choose another file.</source>
        <translation>Los documentos sellados son archivos PDF. Elija otro archivo, por favor.</translation>
    </message>
    <message>
        <source>Sealed papers: %1.</source>
        <translation>Documentos sellados: %1.</translation>
    </message>
    <message>
        <source>Sealed with the key %1 (%2): %3</source>
        <translation>Sellados con la clave %1 (%2): %3</translation>
    </message>
    <message>
        <source>Sealed: any later change shows</source>
        <translation>Sellado: cualquier cambio posterior se nota</translation>
    </message>
    <message>
        <source>Sessions: %1.</source>
        <translation>Sesiones: %1.</translation>
    </message>
    <message>
        <source>Seven groups of four. There is no letter O, I, L or U in it; capitals, spaces and dashes do not matter. It opens this one vault and nothing else, it is nobody&apos;s password, and it cannot change the practitioner&apos;s own keys. Whoever has it together with the laptop or a backup can read everything: never copy, photograph or send it.</source>
        <translation>Siete grupos de cuatro. No contiene las letras O, I, L ni U; las mayúsculas, los espacios y los guiones no importan. Abre solo esta caja fuerte y nada más, no es la contraseña de nadie y no puede cambiar las claves de quien lleva la consulta. Quien lo tenga junto con la computadora o una copia puede leerlo todo: nunca lo copie, fotografíe ni envíe.</translation>
    </message>
    <message>
        <source>Sheet made on %1.</source>
        <translation>Hoja hecha el %1.</translation>
    </message>
    <message>
        <source>Signed over the flap</source>
        <translation>Firmado sobre la solapa</translation>
    </message>
    <message>
        <source>Signing on screen is answered by somebody. Nothing was changed.</source>
        <translation>Sobre firmar en la pantalla responde una persona. No se cambió nada.</translation>
    </message>
    <message>
        <source>Signing on screen is answered with yes or no. Nothing was changed.</source>
        <translation>Sobre firmar en la pantalla se responde sí o no. No se cambió nada.</translation>
    </message>
    <message>
        <source>Somebody has signed already, so nothing can be erased now. Nothing was changed. Clear the signatures first, and sign again after it.</source>
        <translation>Alguien ya firmó, así que ahora no se puede borrar nada. No se cambió nada. Borre primero las firmas y firmen otra vez después.</translation>
    </message>
    <message>
        <source>Somebody has still to sign, so the session stays open. What was signed is kept. Please go on with the next signature, or finish well now.</source>
        <translation>Todavía falta una firma, así que la sesión queda abierta. Lo firmado se guarda. Siga con la próxima firma, o termine bien ahora.</translation>
    </message>
    <message>
        <source>Somebody has still to sign. What was signed so far is kept. Please go on with the next signature.</source>
        <translation>Todavía falta una firma. Lo firmado hasta ahora se guarda. Siga con la próxima firma.</translation>
    </message>
    <message>
        <source>Somebody here has no name.</source>
        <translation>Aquí hay alguien sin nombre.</translation>
    </message>
    <message>
        <source>Something in the new sentence is still open. Nothing was changed. Please fill every blank of it.</source>
        <translation>Algo en la frase nueva sigue abierto. No se cambió nada. Por favor, llene todos los espacios.</translation>
    </message>
    <message>
        <source>Something is changed that you have not seen here. Nothing was published. Please read the list once more.</source>
        <translation>Hay un cambio que usted no ha visto aquí. No se publicó nada. Lea la lista otra vez.</translation>
    </message>
    <message>
        <source>Something is chosen twice.</source>
        <translation>Hay algo elegido dos veces.</translation>
    </message>
    <message>
        <source>Start Holdfast. Choose “Use my recovery code” and type the seven groups from the end of this sheet. The vault notes that it was opened by the custodian.</source>
        <translation>Abra Holdfast. Elija «Usar mi código de recuperación» y escriba los siete grupos del final de esta hoja. La caja fuerte anota que se abrió con la hoja de custodia.</translation>
    </message>
    <message>
        <source>Still needed before the papers can be made: %1. Everything so far is kept. Please fill this in, or mark it as not applying here.</source>
        <translation>Antes de hacer los papeles todavía hace falta: %1. Todo lo demás está guardado. Llénelo, o marque que aquí no se aplica.</translation>
    </message>
    <message>
        <source>Stopped, as you asked. Nothing was changed, and everything is as it was before.</source>
        <translation>Detenido, como pidió. No se cambió nada, y todo está como antes.</translation>
    </message>
    <message>
        <source>Stopped. What was half written has been removed again.</source>
        <translation>Se paró. Lo que estaba a medio escribir se ha borrado.</translation>
    </message>
    <message>
        <source>Supervisor or close colleague</source>
        <translation>Supervisor o colega cercano</translation>
    </message>
    <message>
        <source>Tell anybody else who the clients are, the family included.</source>
        <translation>Decir a otras personas, ni siquiera a la familia, quiénes son los clientes.</translation>
    </message>
    <message>
        <source>That is only a dot so far. Please sign as you would on paper.</source>
        <translation>Por ahora es solo un punto. Firme como lo haría en papel.</translation>
    </message>
    <message>
        <source>That is only a line so far. Please sign as you would on paper.</source>
        <translation>Por ahora es solo una raya. Firme como lo haría en papel.</translation>
    </message>
    <message>
        <source>The audit log does not hold at entry %1: %2. Nothing was changed. Keep this vault as it is and compare it with a backup or with the numbers printed on signed papers.</source>
        <translation>El registro de control no cuadra en la entrada %1: %2. No se cambió nada. Deje esta caja fuerte como está y compárela con una copia de seguridad o con los números impresos en los papeles firmados.</translation>
    </message>
    <message>
        <source>The audit log does not hold from entry %2 on.</source>
        <translation>El registro no se sostiene desde la anotación %2.</translation>
    </message>
    <message>
        <source>The backup could not be written and read back as it should be, so it was not kept. The vault and all earlier backups are untouched. Try another stick or disk.</source>
        <translation>La copia de seguridad no se pudo escribir y releer como es debido, así que no se conservó. La caja fuerte y todas las copias anteriores están intactas. Pruebe con otra memoria u otro disco.</translation>
    </message>
    <message>
        <source>The card did not answer in time, so its module was ended. Nothing was changed. Please take the card out, put it in again, and try once more.</source>
        <translation>La tarjeta no respondió a tiempo y se cerró su módulo. No se ha cambiado nada. Saque la tarjeta, vuelva a introducirla y pruebe otra vez.</translation>
    </message>
    <message>
        <source>The card did not sign. Nothing was changed. Please take it out, put it in again, and try once more.</source>
        <translation>La tarjeta no ha firmado. No se ha cambiado nada. Sáquela, vuelva a introducirla y pruebe otra vez.</translation>
    </message>
    <message>
        <source>The card has locked its PIN after too many wrong ones. Nothing was changed. It can be unlocked with the program of its maker and the PUK.</source>
        <translation>La tarjeta ha bloqueado su PIN tras demasiados errores. No se ha cambiado nada. Se puede desbloquear con el programa de su fabricante y el PUK.</translation>
    </message>
    <message>
        <source>The card&apos;s module broke off. Nothing was changed, and Holdfast goes on. Please take the card out, put it in again, and try once more.</source>
        <translation>El módulo de la tarjeta se interrumpió. No se ha cambiado nada y Holdfast sigue. Saque la tarjeta, vuelva a introducirla y pruebe otra vez.</translation>
    </message>
    <message>
        <source>The change is in force: from now on use the new one. The disk did not take the second copy of the key file, so the former one may open the vault as well for now. Check the disk; the copy is written again at the next unlock.</source>
        <translation>El cambio ya vale: desde ahora use lo nuevo. El disco no aceptó la segunda copia del archivo de claves, así que por ahora lo anterior puede abrir también la caja fuerte. Revise el disco; la copia se escribe otra vez al desbloquear.</translation>
    </message>
    <message>
        <source>The check was stopped: what is not listed was not looked at.</source>
        <translation>La revisión se detuvo: lo que no está en la lista no se revisó.</translation>
    </message>
    <message>
        <source>The client was under 18 when the work began: kept until %1 years after the birthday of %2 years, which is later than %3 years after the end of the work.</source>
        <translation>El cliente era menor de 18 años cuando empezó el trabajo: se guarda hasta %1 años después de cumplir %2, que es más tarde que %3 años después del fin del trabajo.</translation>
    </message>
    <message>
        <source>The client was under 18 when the work began: kept until the birthday of %1 years, which is later than %2 years after the end of the work.</source>
        <translation>El cliente era menor de 18 años cuando empezó el trabajo: se guarda hasta que cumpla %1, que es más tarde que %2 años después del fin del trabajo.</translation>
    </message>
    <message>
        <source>The code</source>
        <translation>El código</translation>
    </message>
    <message>
        <source>The code on that paper is not the code of your wording, so it was changed since it was printed, or one sign is mistyped. It has the code %1 now. Nothing was noted.</source>
        <translation>El código de ese papel no es el de su redacción: se cambió después de imprimirla, o hay un signo mal escrito. Ahora tiene el código %1. No se anotó nada.</translation>
    </message>
    <message>
        <source>The date until which this file is kept has not passed. Nothing was destroyed. If it may go earlier, set another date by hand first, on the client&apos;s page under Record, and say why.</source>
        <translation>La fecha hasta la que se guarda este expediente no ha pasado. No se ha destruido nada. Si puede irse antes, ponga primero otra fecha a mano, en la página del cliente, en Expediente, y diga por qué.</translation>
    </message>
    <message>
        <source>The date was set by hand.</source>
        <translation>La fecha se puso a mano.</translation>
    </message>
    <message>
        <source>The disk could not be read or written, so this was not filed. Everything filed before was left as it is. Check that the disk is connected and not write-protected, then try again.</source>
        <translation>No se pudo leer o escribir en el disco, así que esto no se archivó. Lo archivado antes quedó como estaba. Compruebe que el disco esté conectado y no esté protegido contra escritura, e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>The disk could not read this file. Try it again from another copy.</source>
        <translation>El disco no pudo leer este archivo. Inténtelo con otra copia.</translation>
    </message>
    <message>
        <source>The disk is full, so this could not be filed. Everything filed before is safe. Free some space and do this once more.</source>
        <translation>El disco está lleno, así que esto no se pudo archivar. Todo lo archivado antes está a salvo. Libere espacio y hágalo otra vez.</translation>
    </message>
    <message>
        <source>The disk is full. Everything saved so far is safe. Please free some space and try again.</source>
        <translation>El disco está lleno. Todo lo guardado hasta ahora está a salvo. Libere espacio e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>The document was not filed. Nothing was marked as signed.</source>
        <translation>El documento no se archivó. Nada se marcó como firmado.</translation>
    </message>
    <message>
        <source>The example session that ships with the program is missing. Nothing is lost. Please install the program again, or set up your practice.</source>
        <translation>Falta la sesión de ejemplo que viene con el programa. No se perdió nada. Instale el programa otra vez, o prepare su consulta.</translation>
    </message>
    <message>
        <source>The file could not be written or read. Everything in the vault is safe. Please choose another place and try again.</source>
        <translation>El archivo no se pudo escribir o leer. Todo lo que hay en la caja fuerte está a salvo. Elija otro lugar e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>The fingerprint stands on the last page of the printed paper, after “Sealed with the key”. All 64 digits and letters have to be the same as in the file. If you have no print, ask the practice to read it to you.</source>
        <translation>La huella está en la última página del papel impreso, después de “Sellado con la clave”. Las 64 cifras y letras tienen que ser las mismas que en el archivo. Si no tiene una copia impresa, pida al consultorio que se la lea.</translation>
    </message>
    <message>
        <source>The first page shows you the clients. Open each and look at the contact sheet first: it says which number is safe, who else might hear a message, and what must not be said. Print those sheets.</source>
        <translation>La primera página le muestra los clientes. Abra cada uno y mire primero la hoja de contacto: dice qué número es seguro, quién más podría oír un mensaje y qué no se debe decir. Imprima esas hojas.</translation>
    </message>
    <message>
        <source>The folder for backups is not there: the stick or disk may have been taken out. The vault and all earlier backups are untouched. Plug it in and try again, or choose another folder.</source>
        <translation>La carpeta de las copias de seguridad no está: quizá se retiró la memoria o el disco. La caja fuerte y todas las copias anteriores están intactas. Conéctelo e inténtelo de nuevo, o elija otra carpeta.</translation>
    </message>
    <message>
        <source>The form pack cannot be used: %1</source>
        <translation>El paquete de formularios no se puede usar: %1</translation>
    </message>
    <message>
        <source>The form pack was changed while you were reading it. Nothing was noted. Please open it again and go through what is new.</source>
        <translation>El paquete de formularios cambió mientras usted lo leía. No se anotó nada. Ábralo otra vez y revise lo nuevo.</translation>
    </message>
    <message>
        <source>The form pack “%1” is only there for others to build on, so nobody can work with it. Nothing is lost. Please choose the pack of your own place.</source>
        <translation>El paquete de formularios «%1» solo sirve de base para otros, así que nadie puede trabajar con él. No se perdió nada. Elija el paquete de su propio lugar.</translation>
    </message>
    <message>
        <source>The journal of a session is not as it was written (%2), begun %3.</source>
        <translation>El diario de una sesión no está como se escribió (%2), empezada el %3.</translation>
    </message>
    <message>
        <source>The key and the certificate in this file do not belong together.</source>
        <translation>La llave y el certificado de este archivo no van juntos.</translation>
    </message>
    <message>
        <source>The key file here is number %1; the mark of it says that number %2 existed. A former passphrase may open the vault again.</source>
        <translation>El archivo de llaves de aquí es el número %1; su marca dice que existió el número %2. Una frase de acceso anterior podría abrir otra vez la caja fuerte.</translation>
    </message>
    <message>
        <source>The keychain did not answer. Nothing was changed: type your passphrase. If your system shows a question of its own, answer it and try again.</source>
        <translation>El llavero no respondió. No se cambió nada: escriba su frase de acceso. Si su sistema muestra una pregunta propia, contéstela e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>The keychain does not hold the key to this vault any more. Nothing is lost: type your passphrase. To use the keychain again, switch it off and on under Keys and locking.</source>
        <translation>El llavero ya no guarda la clave de esta caja fuerte. No se perdió nada: escriba su frase de acceso. Para volver a usar el llavero, desactívelo y actívelo en Claves y bloqueo.</translation>
    </message>
    <message>
        <source>The keychain is locked or refused. Nothing was changed: type your passphrase.</source>
        <translation>El llavero está bloqueado o se negó. No se cambió nada: escriba su frase de acceso.</translation>
    </message>
    <message>
        <source>The law asks for it: %1.</source>
        <translation>Lo pide la ley: %1.</translation>
    </message>
    <message>
        <source>The law asks this of you, and these words no longer say so. Perhaps “%1”?</source>
        <translation>La ley se lo pide, y estas palabras ya no lo dicen. ¿Quizá «%1»?</translation>
    </message>
    <message>
        <source>The law asks this of you, and these words no longer say so. You can say it so all the same, and your reason is kept with the wording. Why?</source>
        <translation>La ley se lo pide, y estas palabras ya no lo dicen. Aun así puede decirlo de este modo, y su motivo se guarda con las palabras. ¿Por qué?</translation>
    </message>
    <message>
        <source>The law leaves this to you, and these words sound certain. Perhaps “%1”?</source>
        <translation>La ley lo deja en sus manos, y estas palabras suenan seguras. ¿Quizá «%1»?</translation>
    </message>
    <message>
        <source>The list of details cannot be read.</source>
        <translation>La lista de datos no se puede leer.</translation>
    </message>
    <message>
        <source>The list of form packs cannot be read.</source>
        <translation>La lista de paquetes de formularios no se puede leer.</translation>
    </message>
    <message>
        <source>The list of papers cannot be read.</source>
        <translation>La lista de documentos no se puede leer.</translation>
    </message>
    <message>
        <source>The list of private notes cannot be read.</source>
        <translation>La lista de notas privadas no se puede leer.</translation>
    </message>
    <message>
        <source>The list of sessions cannot be read.</source>
        <translation>La lista de sesiones no se puede leer.</translation>
    </message>
    <message>
        <source>The logo is neither a PNG nor a JPEG picture.</source>
        <translation>El logotipo no es una imagen PNG ni JPEG.</translation>
    </message>
    <message>
        <source>The mark beside the vault is damaged, so it cannot be said whether the vault was put back from a copy. A new mark is made when it is locked.</source>
        <translation>La marca junto a la caja fuerte está dañada; por eso no se puede decir si la caja fuerte se repuso desde una copia. Se hace una marca nueva al cerrarla.</translation>
    </message>
    <message>
        <source>The pages that were shown for signing are damaged (%2).</source>
        <translation>Las páginas que se mostraron para firmar están dañadas (%2).</translation>
    </message>
    <message>
        <source>The pages that were signed are not in the vault any more. What was answered is kept. Please clear the signatures, read the pages again and sign them.</source>
        <translation>Las páginas que se firmaron ya no están en la caja fuerte. Lo contestado está guardado. Borre las firmas, lean las páginas otra vez y fírmenlas.</translation>
    </message>
    <message>
        <source>The paper %1 is not in this vault. It is not filed. Please check that it belongs to this practice.</source>
        <translation>El papel %1 no está en esta caja fuerte. No se archiva. Compruebe que es de este consultorio.</translation>
    </message>
    <message>
        <source>The practice settled these years itself.</source>
        <translation>La consulta misma fijó estos años.</translation>
    </message>
    <message>
        <source>The practitioner&apos;s own notes have a place of their own and never enter the session. Nothing was changed. Please keep it there.</source>
        <translation>Las notas propias de la persona que ejerce tienen su propio lugar y nunca entran en la sesión. No se cambió nada. Guárdelo ahí.</translation>
    </message>
    <message>
        <source>The professional body asks for it: %1.</source>
        <translation>Lo pide el colegio profesional: %1.</translation>
    </message>
    <message>
        <source>The program made a mistake while using the vault. The vault was checked and is sound; this one step was not done.</source>
        <translation>El programa cometió un error al usar la caja fuerte. La caja fuerte se revisó y está bien; este único paso no se hizo.</translation>
    </message>
    <message>
        <source>The scale has five steps, from -2 to +2.</source>
        <translation>La escala tiene cinco escalones, de -2 a +2.</translation>
    </message>
    <message>
        <source>The seal key is not valid at this time. Nothing was sealed. Please check the computer&apos;s date, or make a new key in the settings.</source>
        <translation>La llave de sello no es válida en este momento. No se selló nada. Revise la fecha de la computadora, o cree una llave nueva en la configuración.</translation>
    </message>
    <message>
        <source>The seal key that these pages name is not in this vault. Nothing was sealed, and every signature is kept. Please restore that key, or clear the signatures and sign again.</source>
        <translation>La clave de sello que nombran estas páginas no está en esta caja fuerte. No se selló nada y se conserva cada firma. Recupere esa clave, o borre las firmas y firmen de nuevo.</translation>
    </message>
    <message>
        <source>The seal of this practice</source>
        <translation>El sello de este consultorio</translation>
    </message>
    <message>
        <source>The seal of this practice: %1</source>
        <translation>El sello de este consultorio: %1</translation>
    </message>
    <message>
        <source>The talk cannot end before it begins. Nothing was changed. Please look at the two times.</source>
        <translation>La conversación no puede terminar antes de empezar. No se cambió nada. Revise las dos horas, por favor.</translation>
    </message>
    <message>
        <source>The third line shows the fingerprint to compare. The last must say “Verification successful”. Any other answer, or an error of seal.py, means: do not rely on this file.</source>
        <translation>La tercera línea muestra la huella que hay que comparar. La última debe decir “Verification successful”. Cualquier otra respuesta, o un error de seal.py, significa: no confíe en este archivo.</translation>
    </message>
    <message>
        <source>The time is that of the practice&apos;s own clock, and the certificate is the practice&apos;s own word.</source>
        <translation>La hora es la del reloj de la consulta, y el certificado es la palabra de la consulta.</translation>
    </message>
    <message>
        <source>The time-stamping service said no. Please ask it again, or ask another one.</source>
        <translation>El servicio de sellado de tiempo dijo que no. Pregúntele otra vez o pregunte a otro, por favor.</translation>
    </message>
    <message>
        <source>The two clocks contradict each other: the time stamp says that the seal was there before it was made. Rely on neither time.</source>
        <translation>Los dos relojes se contradicen: el sello de tiempo dice que el sello estaba ahí antes de que se hiciera. No confíe en ninguna de las dos horas.</translation>
    </message>
    <message>
        <source>The vault did not pass its check, so no good backup could be made of it. All earlier backups are untouched and none is cleared away from now on. Restore the last good backup; you can also keep a copy of the damaged vault.</source>
        <translation>La caja fuerte no superó su comprobación, así que no se pudo hacer una copia de seguridad buena. Todas las copias anteriores están intactas y desde ahora no se retira ninguna. Restaure la última copia buena; también puede guardar una copia de la caja fuerte dañada.</translation>
    </message>
    <message>
        <source>The vault file is empty: something outside this program has cut it off. It was not touched. Restore the latest backup; do not delete anything.</source>
        <translation>El archivo de la caja fuerte está vacío: algo fuera de este programa lo cortó. No se tocó. Restaure la última copia de seguridad; no borre nada.</translation>
    </message>
    <message>
        <source>The vault here ends at entry %1; the mark of it says that entry %2 existed.</source>
        <translation>La caja fuerte de aquí termina en la anotación %1; su marca dice que existió la anotación %2.</translation>
    </message>
    <message>
        <source>The vault is closed. What was filed is safe. Unlock it and do this once more.</source>
        <translation>La caja fuerte está cerrada. Lo archivado está a salvo. Desbloquéela y hágalo otra vez.</translation>
    </message>
    <message>
        <source>The vault is not in this folder. Nothing was created or changed. Check that the disk is connected and the folder is right, or restore a backup.</source>
        <translation>La caja fuerte no está en esta carpeta. No se creó ni se cambió nada. Compruebe que el disco esté conectado y que la carpeta sea la correcta, o restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>The vault&apos;s key file (vault.key and its mirror) is missing or damaged, so the vault cannot be opened. The vault itself was not touched. First restore the latest backup: it holds a key file of its own. Without one that is recent, the command “holdfast rescue” can read this vault by the key file of any backup. Do not delete anything.</source>
        <translation>El archivo de clave de la caja fuerte (vault.key y su espejo) falta o está dañado, así que la caja fuerte no se puede abrir. La caja fuerte misma no se tocó. Primero restaure la última copia de seguridad: contiene su propio archivo de clave. Si no hay una reciente, la orden «holdfast rescue» puede leer esta caja fuerte con el archivo de clave de cualquier copia. No borre nada.</translation>
    </message>
    <message>
        <source>The vault&apos;s seal key cannot be read.</source>
        <translation>La llave de sello de la caja fuerte no se puede leer.</translation>
    </message>
    <message>
        <source>The vault&apos;s seal key is of another kind.</source>
        <translation>La llave de sello de la caja fuerte es de otro tipo.</translation>
    </message>
    <message>
        <source>The whole file of one client is destroyed. No name of the client was kept.</source>
        <translation>El expediente entero de un cliente está destruido. No se conservó ningún nombre del cliente.</translation>
    </message>
    <message>
        <source>The whole file of one client is destroyed. The register knows it as “%1”.</source>
        <translation>El expediente entero de un cliente está destruido. El registro lo conoce como “%1”.</translation>
    </message>
    <message>
        <source>The wording is signed. It can change by an amendment only.</source>
        <translation>El texto está firmado. Solo puede cambiar con una enmienda.</translation>
    </message>
    <message>
        <source>The words of this paper were changed after it was printed, so this copy is not filed. Nothing was changed. Please print the paper again and sign that one.</source>
        <translation>El texto de este papel cambió después de imprimirlo, así que esta copia no se archiva. No se cambió nada. Imprima el papel otra vez y firmen ese.</translation>
    </message>
    <message>
        <source>The work</source>
        <translation>El trabajo</translation>
    </message>
    <message>
        <source>There are hidden marks in this text that no paper can show: %1.</source>
        <translation>En este texto hay marcas ocultas que ningún papel puede mostrar: %1.</translation>
    </message>
    <message>
        <source>There are more than %1 steps here.</source>
        <translation>Aquí hay más de %1 pasos.</translation>
    </message>
    <message>
        <source>There are no new words.</source>
        <translation>No hay palabras nuevas.</translation>
    </message>
    <message>
        <source>There are no private notes here. Nothing was written.</source>
        <translation>Aquí no hay notas privadas. No se escribió nada.</translation>
    </message>
    <message>
        <source>There are no words in it. Nothing was added.</source>
        <translation>No contiene palabras. No se añadió nada.</translation>
    </message>
    <message>
        <source>There are no words yet. Nothing was kept.</source>
        <translation>Todavía no hay palabras. No se guardó nada.</translation>
    </message>
    <message>
        <source>There is a typing mistake in the recovery code. Nothing was changed. Compare it with your printed sheet, group by group, and try again.</source>
        <translation>Hay un error al escribir el código de recuperación. No se cambió nada. Compárelo con su hoja impresa, grupo por grupo, e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>There is a vault in this folder already. It was not touched. Open it, or choose an empty folder.</source>
        <translation>En esta carpeta ya hay una caja fuerte. No se tocó. Ábrala, o elija una carpeta vacía.</translation>
    </message>
    <message>
        <source>There is more than a booking in this client&apos;s file, so it is not removed like a mistake. Nothing was changed. It can be destroyed when the time to keep it is over.</source>
        <translation>En el expediente de este cliente hay más que una cita, así que no se quita como un error. No se ha cambiado nada. Se puede destruir cuando se cumpla el plazo.</translation>
    </message>
    <message>
        <source>There is no PDF in this folder.</source>
        <translation>En esta carpeta no hay ningún PDF.</translation>
    </message>
    <message>
        <source>There is no date yet: for this place no law is known, and you have not settled for how many years you keep files.</source>
        <translation>Todavía no hay fecha: para este lugar no se conoce ninguna ley, y usted no ha fijado cuántos años guarda expedientes.</translation>
    </message>
    <message>
        <source>There is no date yet: nobody has said when the work ended.</source>
        <translation>Todavía no hay fecha: nadie ha dicho cuándo terminó el trabajo.</translation>
    </message>
    <message>
        <source>There is no date yet: the client was under 18, and no date of birth is known. Correct it on the client&apos;s page, then say once more when the work ended.</source>
        <translation>Todavía no hay fecha: el cliente era menor de 18 años y no se conoce la fecha de nacimiento. Corríjala en la página del cliente y diga otra vez cuándo terminó el trabajo.</translation>
    </message>
    <message>
        <source>There is no example yet.</source>
        <translation>Todavía no hay ningún ejemplo.</translation>
    </message>
    <message>
        <source>There is no mark beside the vault, so it cannot be said whether the vault was put back from a copy. A new mark is made when it is locked.</source>
        <translation>No hay marca junto a la caja fuerte; por eso no se puede decir si la caja fuerte se repuso desde una copia. Se hace una marca nueva al cerrarla.</translation>
    </message>
    <message>
        <source>There is no room for another backup in this folder. The vault and all earlier backups are untouched. Free some space there, or choose another folder.</source>
        <translation>En esta carpeta no queda sitio para otra copia de seguridad. La caja fuerte y todas las copias anteriores están intactas. Libere espacio allí o elija otra carpeta.</translation>
    </message>
    <message>
        <source>There is no room for another backup in this folder: %1 MB are needed. The vault and all earlier backups are untouched. Free some space there, or choose another folder.</source>
        <translation>En esta carpeta no queda sitio para otra copia de seguridad: hacen falta %1 MB. La caja fuerte y todas las copias anteriores están intactas. Libere espacio allí o elija otra carpeta.</translation>
    </message>
    <message>
        <source>There is no seal key in this vault. Your papers are safe. Please make or import one in the settings.</source>
        <translation>En esta caja fuerte no hay llave de sello. Sus papeles están a salvo. Cree o importe una en la configuración.</translation>
    </message>
    <message>
        <source>There is no session of this client yet, so nobody is named who could sign. Nothing was changed. Please book one first; the document can be chosen there.</source>
        <translation>Todavía no hay ninguna sesión de este cliente, así que no consta quién podría firmar. No se cambió nada. Reserve primero una; el documento se puede elegir ahí.</translation>
    </message>
    <message>
        <source>There is no such date.</source>
        <translation>Esa fecha no existe.</translation>
    </message>
    <message>
        <source>There is no such file any more. Please look where it was moved to.</source>
        <translation>Ese archivo ya no está. Vea a dónde se movió, por favor.</translation>
    </message>
    <message>
        <source>There is no vault put aside by a restore. Nothing was changed.</source>
        <translation>No hay ninguna caja fuerte apartada por una restauración. No se cambió nada.</translation>
    </message>
    <message>
        <source>There is not enough free memory to unlock the vault. Nothing was changed, and your passphrase may well be right. Close some programs and try again.</source>
        <translation>No hay suficiente memoria libre para desbloquear la caja fuerte. No se cambió nada, y su frase de acceso bien puede ser la correcta. Cierre algunos programas e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>There is not enough room on the disk for a second copy of the vault: %1 MB are needed. Nothing was changed. Free some space and try again.</source>
        <translation>No hay sitio en el disco para una segunda copia de la caja fuerte: hacen falta %1 MB. No se cambió nada. Libere espacio e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>There is not enough room on this disk to restore the backup: %1 MB are needed. Nothing was changed. Free some space and try again.</source>
        <translation>En este disco no hay sitio suficiente para restaurar la copia de seguridad: hacen falta %1 MB. No se cambió nada. Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>There is nothing more to sign on this paper. Nothing was changed. You find it among the papers of this client.</source>
        <translation>En este papel ya no hay nada que firmar. No se cambió nada. Está entre los papeles de esta persona.</translation>
    </message>
    <message>
        <source>There is nothing to answer here.</source>
        <translation>Aquí no hay nada que contestar.</translation>
    </message>
    <message>
        <source>There is nothing to take back. Nothing was changed.</source>
        <translation>No hay nada que retirar. No se cambió nada.</translation>
    </message>
    <message>
        <source>There seems to be a typing mistake in group %1 of the recovery code. Nothing was changed. Compare it with your printed sheet and try again.</source>
        <translation>Parece que hay un error en el grupo %1 del código de recuperación. No se cambió nada. Compárelo con su hoja impresa e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>These are more words than fit here. Nothing was kept. Please file them as a paper of the client&apos;s own, or in two parts.</source>
        <translation>Son más palabras de las que caben aquí. No se guardó nada. Archívelas como un documento propio, o en dos partes.</translation>
    </message>
    <message>
        <source>These are not words.</source>
        <translation>Esto no son palabras.</translation>
    </message>
    <message>
        <source>These letters cannot be printed: %1. Nothing was changed, and what was typed is still there. Please spell it in Latin letters, or leave it out and add it by hand on the paper.</source>
        <translation>Estas letras no se pueden imprimir: %1. No se cambió nada, y lo escrito sigue ahí. Escríbalo con letras latinas, por favor, o déjelo y añádalo a mano en el papel.</translation>
    </message>
    <message>
        <source>These pages do not name a key of the practice&apos;s own, so only the card may seal them. Nothing was sealed, and every signature is kept. Please put the card in.</source>
        <translation>Estas páginas no nombran ninguna clave de la propia consulta, así que solo la tarjeta puede sellarlas. No se ha sellado nada y todas las firmas están guardadas. Introduzca la tarjeta, por favor.</translation>
    </message>
    <message>
        <source>These times are more than twelve hours apart. Nothing was changed. Please look at the two times.</source>
        <translation>Entre estas horas hay más de doce horas. No se cambió nada. Revise las dos horas, por favor.</translation>
    </message>
    <message>
        <source>These words are in a paper that is signed and sealed, so they cannot be erased. Nothing was changed. A new paper without them can take its place.</source>
        <translation>Estas palabras están en un papel firmado y sellado, así que no se pueden borrar. No se cambió nada. Un papel nuevo sin ellas puede reemplazarlo.</translation>
    </message>
    <message>
        <source>These words are not newer. Nothing was changed.</source>
        <translation>Estos textos no son más nuevos. No se cambió nada.</translation>
    </message>
    <message>
        <source>These words are signed. Nothing was changed. Go back from signing to change them, or make an amendment later.</source>
        <translation>Estas palabras están firmadas. No se cambió nada. Vuelva desde la firma para cambiarlas, o haga una enmienda más tarde.</translation>
    </message>
    <message>
        <source>These words have changed. Nothing was noted. Please read them again and put your initials beside them.</source>
        <translation>Estas palabras cambiaron. No se anotó nada. Léanlas otra vez y pongan sus iniciales al lado.</translation>
    </message>
    <message>
        <source>These words name the client, and they stay in the register for good. Nothing was destroyed. Please say it without the name; you may use initials or a reference.</source>
        <translation>Estas palabras nombran al cliente y quedan en el registro para siempre. No se ha destruido nada. Dígalo sin el nombre; puede usar iniciales o una referencia.</translation>
    </message>
    <message>
        <source>These words stand as they are: they say what the law or a code asks. Nothing was changed. A question about them can be noted instead.</source>
        <translation>Estas palabras quedan como están: dicen lo que pide la ley o un código. No se cambió nada. En su lugar se puede anotar una pregunta.</translation>
    </message>
    <message>
        <source>This PDF carries no seal of ours.</source>
        <translation>Este PDF no lleva ningún sello nuestro.</translation>
    </message>
    <message>
        <source>This PDF carries other files inside, which nobody would see when signing. Nothing was added. Please print it into a new PDF and add that one.</source>
        <translation>Este PDF lleva otros archivos dentro, que nadie vería al firmar. No se añadió nada. Imprímalo en un PDF nuevo y añada ese.</translation>
    </message>
    <message>
        <source>This PDF has layers that can be shown or hidden, so two people might read two texts. Nothing was added. Please print it into a new PDF and add that one.</source>
        <translation>Este PDF tiene capas que se pueden mostrar u ocultar, así que dos personas podrían leer dos textos. No se añadió nada. Imprímalo en un PDF nuevo y añada ese.</translation>
    </message>
    <message>
        <source>This PDF has pages of a size that no printer takes. Nothing was added. Please ask for it on ordinary paper.</source>
        <translation>Este PDF tiene páginas de un tamaño que ninguna impresora acepta. No se añadió nada. Pídalo en papel corriente.</translation>
    </message>
    <message>
        <source>This PDF holds a program or a form that acts by itself, so nobody could be sure what they sign. Nothing was added. Please print it into a new PDF and add that one.</source>
        <translation>Este PDF contiene un programa o un formulario que actúa por sí mismo, y nadie sabría con certeza qué firma. No se añadió nada. Imprímalo en un PDF nuevo y añada ese.</translation>
    </message>
    <message>
        <source>This PDF is locked with a password. Nothing was added. Please save it without one first.</source>
        <translation>Este PDF está cerrado con una contraseña. No se añadió nada. Guárdelo antes sin contraseña.</translation>
    </message>
    <message>
        <source>This PDF is locked with a password. Please save a copy without one and drop that.</source>
        <translation>Este PDF está cerrado con una contraseña. Guarde una copia sin ella y suelte esa.</translation>
    </message>
    <message>
        <source>This PDF is signed, but not in the way Holdfast seals.</source>
        <translation>Este PDF está firmado, pero no como sella Holdfast.</translation>
    </message>
    <message>
        <source>This PDF is too large to be read before signing: it may have 60 pages and 20 megabytes. Nothing was added. Please choose a shorter one.</source>
        <translation>Este PDF es demasiado grande para leerlo antes de firmar: puede tener 60 páginas y 20 megabytes. No se añadió nada. Elija uno más corto.</translation>
    </message>
    <message>
        <source>This PIN is wrong, and the next wrong one locks the card. Nothing was changed. Please look the PIN up before you try again.</source>
        <translation>Este PIN es equivocado, y el siguiente error bloquea la tarjeta. No se ha cambiado nada. Busque el PIN antes de probar otra vez.</translation>
    </message>
    <message>
        <source>This PIN is wrong. Nothing was changed. After a few wrong ones a card locks itself: please look the PIN up before you try again.</source>
        <translation>Este PIN es equivocado. No se ha cambiado nada. Tras unos pocos errores la tarjeta se bloquea: busque el PIN antes de probar otra vez.</translation>
    </message>
    <message>
        <source>This answer has a row that was not asked for.</source>
        <translation>Esta respuesta tiene una fila que no se pidió.</translation>
    </message>
    <message>
        <source>This backup is damaged: it is no longer what was written. Nothing was changed. Use another backup; the one before this may be whole.</source>
        <translation>Esta copia de seguridad está dañada: ya no es lo que se escribió. No se cambió nada. Use otra copia; la anterior puede estar entera.</translation>
    </message>
    <message>
        <source>This backup was made by a newer version of Holdfast. Nothing was changed. Install the newer version to restore it.</source>
        <translation>Esta copia de seguridad se hizo con una versión más nueva de Holdfast. No se cambió nada. Instale la versión más nueva para restaurarla.</translation>
    </message>
    <message>
        <source>This can no longer be taken back. Nothing was changed. What is signed changes by an amendment only.</source>
        <translation>Esto ya no se puede retirar. No se cambió nada. Lo firmado solo cambia con una enmienda.</translation>
    </message>
    <message>
        <source>This cannot be kept: the end of the work lies in the past, and a date by hand comes after today and has a reason. Nothing was changed.</source>
        <translation>Esto no se puede guardar: el fin del trabajo está en el pasado, y una fecha a mano es posterior a hoy y tiene un motivo. No se ha cambiado nada.</translation>
    </message>
    <message>
        <source>This card holds no key that may seal papers now. Nothing was changed. It takes an RSA key of 2,048 bits or more, with a certificate for signing documents that is valid today.</source>
        <translation>Esta tarjeta no tiene ninguna clave que pueda sellar documentos ahora. No se ha cambiado nada. Hace falta una clave RSA de 2048 bits o más, con un certificado para firmar documentos que hoy sea válido.</translation>
    </message>
    <message>
        <source>This certificate is not meant for signing documents. Ask whoever issued it for one that is, or let Holdfast make a key.</source>
        <translation>Este certificado no es para firmar documentos. Pida a quien lo emitió uno que sí lo sea, o deje que Holdfast cree una llave.</translation>
    </message>
    <message>
        <source>This certificate is not valid today: it has run out or not begun. Please renew it, or let Holdfast make a key.</source>
        <translation>Este certificado no es válido hoy: venció o todavía no empieza. Renuévelo, o deje que Holdfast cree una llave.</translation>
    </message>
    <message>
        <source>This client&apos;s file is on hold, so nothing of it can be erased. Everything is as it was. Lift the hold first, on the client&apos;s page under Record, if the matter is over.</source>
        <translation>El expediente de este cliente está retenido, así que no se puede borrar nada de él. Todo está como estaba. Levante primero la retención, en la página del cliente, en Expediente, si el asunto ha terminado.</translation>
    </message>
    <message>
        <source>This computer offers no keychain that Holdfast may use. Nothing was changed: your passphrase opens the vault as before.</source>
        <translation>Este equipo no ofrece un llavero que Holdfast pueda usar. No se cambió nada: su frase de acceso abre la caja fuerte como antes.</translation>
    </message>
    <message>
        <source>This day is over. Nothing was published. Please choose today or a later day.</source>
        <translation>Ese día ya pasó. No se publicó nada. Elija hoy o un día posterior.</translation>
    </message>
    <message>
        <source>This document could not be sealed. Nothing was changed; please prepare it again.</source>
        <translation>Este documento no se pudo sellar. No se cambió nada; prepárelo otra vez, por favor.</translation>
    </message>
    <message>
        <source>This document is damaged in the vault and is not shown, because it is no longer what was filed. Everything else that can be read stays readable. Use the printed copy or restore the latest backup; keep the damaged file.</source>
        <translation>Este documento está dañado en la caja fuerte y no se muestra, porque ya no es lo que se archivó. Todo lo demás que se puede leer se sigue pudiendo leer. Use la copia impresa o restaure la última copia de seguridad; guarde el archivo dañado.</translation>
    </message>
    <message>
        <source>This document waits for this client&apos;s signature already. Nothing was changed. Please go on with it on the client&apos;s page, or drop it there.</source>
        <translation>Este documento ya espera la firma de este cliente. No se cambió nada. Continúe con él en la página del cliente o descártelo ahí.</translation>
    </message>
    <message>
        <source>This does not open the vault. Nothing was changed. Check Caps Lock and the keyboard language and try again, or use your recovery code.</source>
        <translation>Esto no abre la caja fuerte. No se cambió nada. Revise las mayúsculas y el idioma del teclado e inténtelo otra vez, o use su código de recuperación.</translation>
    </message>
    <message>
        <source>This does not say how the paper was given.</source>
        <translation>Esto no dice cómo se entregó el papel.</translation>
    </message>
    <message>
        <source>This entry does not fit the session&apos;s journal and was not filed. Everything filed before is safe. Open the session once more from the list of clients.</source>
        <translation>Esta entrada no encaja en el diario de la sesión y no se archivó. Todo lo archivado antes está a salvo. Abra la sesión otra vez desde la lista de clientes.</translation>
    </message>
    <message>
        <source>This file could not be read. Nothing was changed.</source>
        <translation>Este archivo no se pudo leer. No se cambió nada.</translation>
    </message>
    <message>
        <source>This file could not be read. Nothing was changed. Check that the stick or disk is plugged in, and try again.</source>
        <translation>No se pudo leer este archivo. No se cambió nada. Compruebe que la memoria o el disco está conectado e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This file has a place for a seal, and no seal is in it.</source>
        <translation>Este archivo tiene un lugar para un sello, y no hay ningún sello en él.</translation>
    </message>
    <message>
        <source>This file has a time stamp already. Nothing was changed.</source>
        <translation>Este archivo ya tiene un sello de tiempo. No se cambió nada.</translation>
    </message>
    <message>
        <source>This file has more than 60 pages. Please drop only the pages that were signed.</source>
        <translation>Este archivo tiene más de 60 páginas. Suelte solo las páginas que se firmaron.</translation>
    </message>
    <message>
        <source>This file has not changed since it was sealed with a key of this vault.</source>
        <translation>Este archivo no ha cambiado desde que se selló con una llave de esta caja fuerte.</translation>
    </message>
    <message>
        <source>This file has not changed since it was sealed with the key you asked for.</source>
        <translation>Este archivo no ha cambiado desde que se selló con la llave que usted indicó.</translation>
    </message>
    <message>
        <source>This file has not changed since it was sealed, but not with a key of this vault.</source>
        <translation>Este archivo no ha cambiado desde que se selló, pero no con una llave de esta caja fuerte.</translation>
    </message>
    <message>
        <source>This file has not changed since it was sealed.</source>
        <translation>Este archivo no ha cambiado desde que se selló.</translation>
    </message>
    <message>
        <source>This file holds no key with its certificate. Please export both together.</source>
        <translation>Este archivo no contiene una llave con su certificado. Exporte los dos juntos, por favor.</translation>
    </message>
    <message>
        <source>This file is an envelope: it carries another file inside it.</source>
        <translation>Este archivo es un sobre: lleva otro archivo dentro.</translation>
    </message>
    <message>
        <source>This file is damaged or was cut short. Please copy it again, or scan the page again.</source>
        <translation>Este archivo está dañado o incompleto. Cópielo otra vez, o escanee la página de nuevo.</translation>
    </message>
    <message>
        <source>This file is damaged, or it is no wording of this program. Your wording is as it was. Ask for the file once more.</source>
        <translation>Este archivo está dañado o no es una redacción de este programa. Su redacción está como estaba. Pida el archivo otra vez.</translation>
    </message>
    <message>
        <source>This file is damaged: it cannot be read as a PDF.</source>
        <translation>Este archivo está dañado: no se puede leer como PDF.</translation>
    </message>
    <message>
        <source>This file is damaged: its seal cannot be read.</source>
        <translation>Este archivo está dañado: su sello no se puede leer.</translation>
    </message>
    <message>
        <source>This file is damaged: part of it is missing, as after a broken copy.</source>
        <translation>Este archivo está dañado: le falta una parte, como después de una copia interrumpida.</translation>
    </message>
    <message>
        <source>This file is damaged: the time stamp in its seal does not hold.</source>
        <translation>Este archivo está dañado: el sello de tiempo que lleva no es válido.</translation>
    </message>
    <message>
        <source>This file is empty.</source>
        <translation>Este archivo está vacío.</translation>
    </message>
    <message>
        <source>This file is empty. Please scan the page again.</source>
        <translation>Este archivo está vacío. Escanee la página otra vez.</translation>
    </message>
    <message>
        <source>This file is far larger than anything Holdfast seals; it was not opened.</source>
        <translation>Este archivo es mucho más grande que cualquier cosa que sella Holdfast; no se abrió.</translation>
    </message>
    <message>
        <source>This file is far too large for a wording. Your wording is as it was.</source>
        <translation>Este archivo es demasiado grande para ser una redacción. Su redacción está como estaba.</translation>
    </message>
    <message>
        <source>This file is larger than 50 MB. Please scan the page again at 200 dots an inch.</source>
        <translation>Este archivo pasa de 50 MB. Escanee la página otra vez a 200 puntos por pulgada.</translation>
    </message>
    <message>
        <source>This file is locked with a password.</source>
        <translation>Este archivo está protegido con una contraseña.</translation>
    </message>
    <message>
        <source>This file is no answer of a time-stamping service. Please choose the .tsr file that came back.</source>
        <translation>Este archivo no es la respuesta de un servicio de sellado de tiempo. Elija el archivo .tsr que le devolvieron, por favor.</translation>
    </message>
    <message>
        <source>This file is no module for cards that works here. Nothing was changed. Please choose the one that the maker of your card gives out for this system.</source>
        <translation>Este archivo no es un módulo para tarjetas que funcione aquí. No se ha cambiado nada. Elija el que el fabricante de su tarjeta da para este sistema.</translation>
    </message>
    <message>
        <source>This file is not a PDF, or it is damaged. Nothing was added. Please ask for the file once more.</source>
        <translation>Este archivo no es un PDF o está dañado. No se añadió nada. Pida el archivo otra vez, por favor.</translation>
    </message>
    <message>
        <source>This file is not a PDF.</source>
        <translation>Este archivo no es un PDF.</translation>
    </message>
    <message>
        <source>This file is not a backup of a Holdfast vault. Nothing was changed. Choose a file whose name begins with holdfast- and ends with .backup.</source>
        <translation>Este archivo no es una copia de seguridad de una caja fuerte de Holdfast. No se cambió nada. Elija un archivo cuyo nombre empiece por holdfast- y termine en .backup.</translation>
    </message>
    <message>
        <source>This file is sealed, but it is not the one in the vault&apos;s record.</source>
        <translation>Este archivo está sellado, pero no es el que consta en la caja fuerte.</translation>
    </message>
    <message>
        <source>This file is sealed, but not with the key you asked for.</source>
        <translation>Este archivo está sellado, pero no con la llave que usted indicó.</translation>
    </message>
    <message>
        <source>This file matches the record in this vault, down to the last bit.</source>
        <translation>Este archivo coincide con lo que consta en esta caja fuerte, hasta el último bit.</translation>
    </message>
    <message>
        <source>This file was changed: another program has written it anew.</source>
        <translation>Este archivo se cambió: otro programa lo escribió de nuevo.</translation>
    </message>
    <message>
        <source>This file was changed: its seal was not made by the key that it names.</source>
        <translation>Este archivo se cambió: su sello no se hizo con la llave que nombra.</translation>
    </message>
    <message>
        <source>This file was changed: something was added to it after it was sealed.</source>
        <translation>Este archivo se cambió: se le añadió algo después de sellarlo.</translation>
    </message>
    <message>
        <source>This file was changed: what it says now is not what was sealed.</source>
        <translation>Este archivo se cambió: lo que dice ahora no es lo que se selló.</translation>
    </message>
    <message>
        <source>This form pack has nothing of that name. Nothing was changed. Please go on.</source>
        <translation>Este paquete de formularios no tiene nada con ese nombre. No se cambió nada. Siga, por favor.</translation>
    </message>
    <message>
        <source>This goal says something that was not asked for.</source>
        <translation>Esta meta dice algo que no se pidió.</translation>
    </message>
    <message>
        <source>This is a copy of a vault that was damaged already. Nothing was changed. Restore an older backup; take this one only if there is no other.</source>
        <translation>Esta es una copia de una caja fuerte que ya estaba dañada. No se cambió nada. Restaure una copia más antigua; use esta solo si no hay otra.</translation>
    </message>
    <message>
        <source>This is a folder, although its name ends like that of a PDF. What is in it was looked at on its own.</source>
        <translation>Esto es una carpeta, aunque su nombre termine como el de un PDF. Lo que contiene se revisó aparte.</translation>
    </message>
    <message>
        <source>This is a link that leads back to itself. There is no file behind it.</source>
        <translation>Este enlace lleva a sí mismo. No hay ningún archivo detrás.</translation>
    </message>
    <message>
        <source>This is a link to another folder, so it was not followed. Choose that folder itself to check what is in it.</source>
        <translation>Esto es un enlace a otra carpeta y no se siguió. Para revisar lo que contiene, elija esa carpeta.</translation>
    </message>
    <message>
        <source>This is a rehearsal, not a real document. Nothing in it is valid.</source>
        <translation>Esto es un ensayo, no un documento real. Nada en él es válido.</translation>
    </message>
    <message>
        <source>This is a rehearsal: its seal is thrown away with it. Nothing was changed. Please import your key in your own vault.</source>
        <translation>Esto es un ensayo: su sello se desecha con él. No se cambió nada. Importe su llave en su propia caja fuerte, por favor.</translation>
    </message>
    <message>
        <source>This is another card than the one with your seal. Nothing was changed. Please put yours in and try again.</source>
        <translation>Esta no es la tarjeta que tiene su sello. No se ha cambiado nada. Introduzca la suya y pruebe otra vez.</translation>
    </message>
    <message>
        <source>This is longer than %1 characters.</source>
        <translation>Esto tiene más de %1 caracteres.</translation>
    </message>
    <message>
        <source>This is neither a PDF nor plain text. Nothing was added. Please save it as a PDF, or paste its words.</source>
        <translation>Esto no es un PDF ni texto sin formato. No se añadió nada. Guárdelo como PDF o pegue sus palabras.</translation>
    </message>
    <message>
        <source>This is neither yes nor no.</source>
        <translation>Esto no es ni sí ni no.</translation>
    </message>
    <message>
        <source>This is no document that could be signed: it needs a title and somebody who signs. Nothing was changed.</source>
        <translation>Este documento no se puede firmar: le falta un título o alguien que firme. No se cambió nada.</translation>
    </message>
    <message>
        <source>This is no plain file, so it was not opened.</source>
        <translation>Esto no es un archivo común, por eso no se abrió.</translation>
    </message>
    <message>
        <source>This is no scan or photo that can be read here. Please save it as PDF, JPEG, PNG or HEIC.</source>
        <translation>Esto no es un escaneo ni una foto que se pueda leer aquí. Guárdelo como PDF, JPEG, PNG o HEIC.</translation>
    </message>
    <message>
        <source>This is not a list of goals.</source>
        <translation>Esto no es una lista de metas.</translation>
    </message>
    <message>
        <source>This is not a list of people.</source>
        <translation>Esto no es una lista de personas.</translation>
    </message>
    <message>
        <source>This is not a list.</source>
        <translation>Esto no es una lista.</translation>
    </message>
    <message>
        <source>This is not a time of day.</source>
        <translation>Esto no es una hora del día.</translation>
    </message>
    <message>
        <source>This is not a whole number from %1 to %2.</source>
        <translation>Esto no es un número entero del %1 al %2.</translation>
    </message>
    <message>
        <source>This is not an amount of money.</source>
        <translation>Esto no es una cantidad de dinero.</translation>
    </message>
    <message>
        <source>This is not kept about the client any more.</source>
        <translation>Esto ya no se guarda sobre la persona.</translation>
    </message>
    <message>
        <source>This is not one of the choices.</source>
        <translation>Esta no es una de las opciones.</translation>
    </message>
    <message>
        <source>This is what stands there already. Nothing was changed.</source>
        <translation>Eso es lo que ya dice. No se cambió nada.</translation>
    </message>
    <message>
        <source>This key cannot seal agreements: it has to be an RSA key of %1 bits or more. Ask whoever issued it for one, or let Holdfast make a key.</source>
        <translation>Esta llave no puede sellar acuerdos: tiene que ser una llave RSA de %1 bits o más. Pida una a quien la emitió, o deje que Holdfast cree una llave.</translation>
    </message>
    <message>
        <source>This key file does not open. Please check its passphrase, and that it is a .p12 or .pfx file.</source>
        <translation>Este archivo de llave no se abre. Revise su frase de acceso, y que sea un archivo .p12 o .pfx.</translation>
    </message>
    <message>
        <source>This meeting has been ended already. Nothing was changed. Everything is kept.</source>
        <translation>Esta reunión ya terminó. No se cambió nada. Todo está guardado.</translation>
    </message>
    <message>
        <source>This page is of an older version of %1: the words were changed after it was printed. It is not filed. Please print the paper again and sign that one.</source>
        <translation>Esta página es de una versión anterior de %1: el texto cambió después de imprimirla. No se archiva. Imprima el papel otra vez y firmen ese.</translation>
    </message>
    <message>
        <source>This page is of another client&apos;s paper, %1. It is not filed here. Please file it on that client&apos;s page.</source>
        <translation>Esta página es del papel de otra persona, %1. No se archiva aquí. Archívela en la página de esa persona.</translation>
    </message>
    <message>
        <source>This page is of another paper, %1. It is not filed here. Please file it on its own.</source>
        <translation>Esta página es de otro papel, %1. No se archiva aquí. Archívela aparte.</translation>
    </message>
    <message>
        <source>This page says it is %1, but its fingerprint is none of that paper&apos;s. It is not filed. Please compare it with the paper on the screen.</source>
        <translation>Esta página dice que es %1, pero su huella no es de ese papel. No se archiva. Compárela con el papel en la pantalla.</translation>
    </message>
    <message>
        <source>This paper cannot be set anew in large print. Its pages are kept as they are. Please print it enlarged on the printer.</source>
        <translation>Este papel no se puede componer de nuevo en letra grande. Sus páginas se conservan como están. Imprímalo ampliado en la impresora.</translation>
    </message>
    <message>
        <source>This paper holds no more: a newer one took its place on %1.</source>
        <translation>Este papel ya no vale: uno más nuevo tomó su lugar el %1.</translation>
    </message>
    <message>
        <source>This paper holds no more: the client took it back, as a page of %1 says.</source>
        <translation>Este papel ya no vale: la persona lo retiró, como dice una hoja del %1.</translation>
    </message>
    <message>
        <source>This paper is not for everybody you chose. Nothing was handed over. Please choose somebody whose paper it is.</source>
        <translation>Este papel no es para todas las personas elegidas. No se entregó nada. Elija a alguien a quien pertenezca.</translation>
    </message>
    <message>
        <source>This paper is not in force any more, so it cannot be changed. Nothing was changed. Please choose the paper that holds now.</source>
        <translation>Este papel ya no está vigente, por eso no se puede cambiar. No se cambió nada. Por favor, elija el papel que vale ahora.</translation>
    </message>
    <message>
        <source>This paper is not in force any more, so it cannot be taken back again. Nothing was changed. Please choose the paper that holds now.</source>
        <translation>Este papel ya no está vigente, por eso no se puede retirar otra vez. No se cambió nada. Por favor, elija el papel que vale ahora.</translation>
    </message>
    <message>
        <source>This paper is sealed. Nothing was changed. It can change by an amendment only.</source>
        <translation>Este papel está sellado. No se cambió nada. Solo puede cambiar con una enmienda.</translation>
    </message>
    <message>
        <source>This paper is void already, or nobody signs papers of its kind. Nothing was changed.</source>
        <translation>Este papel ya está anulado, o nadie firma papeles de su tipo. No se cambió nada.</translation>
    </message>
    <message>
        <source>This password cannot lock a file: it is empty or too long. Nothing was saved. Please choose another one.</source>
        <translation>Esta contraseña no puede cerrar un archivo: está vacía o es demasiado larga. No se guardó nada. Elija otra, por favor.</translation>
    </message>
    <message>
        <source>This person wants to sign on paper. Nothing was changed. Please print the pages, or ask again whether the screen is all right.</source>
        <translation>Esta persona quiere firmar en papel. No se cambió nada. Imprima las páginas o pregunte otra vez si acepta la pantalla.</translation>
    </message>
    <message>
        <source>This picture is far larger than any page. Please scan the page again at 200 dots an inch.</source>
        <translation>Esta imagen es mucho más grande que una página. Escanee la página otra vez a 200 puntos por pulgada.</translation>
    </message>
    <message>
        <source>This promise is the other side&apos;s to make.</source>
        <translation>Esta promesa le toca al otro lado.</translation>
    </message>
    <message>
        <source>This reads at %1 of 100, where higher is easier; from %2 on most people read it with ease. Shorter words help, or two sentences made of one.</source>
        <translation>Esto se lee a %1 de 100, donde más es más fácil; desde %2 casi todo el mundo lo lee con facilidad. Ayudan palabras más cortas, o hacer dos frases de una.</translation>
    </message>
    <message>
        <source>This says somebody and nobody.</source>
        <translation>Aquí dice alguien y nadie a la vez.</translation>
    </message>
    <message>
        <source>This says the same in both languages. Perhaps it is not translated yet?</source>
        <translation>Dice lo mismo en los dos idiomas. ¿Quizá falta traducirlo?</translation>
    </message>
    <message>
        <source>This session has begun already, or is closed. Everything in it is kept. Please go on with it from the list of sessions under way.</source>
        <translation>Esta sesión ya empezó o está cerrada. Todo lo que contiene está guardado. Siga con ella desde la lista de sesiones en curso.</translation>
    </message>
    <message>
        <source>This session has begun. Nothing was changed. Everything in it is kept.</source>
        <translation>Esta sesión ya empezó. No se cambió nada. Todo lo que contiene está guardado.</translation>
    </message>
    <message>
        <source>This session is closed. Everything in it is kept. A change goes into an amendment.</source>
        <translation>Esta sesión está cerrada. Todo lo que hay en ella está guardado. Un cambio va en una enmienda.</translation>
    </message>
    <message>
        <source>This session is concluded, so its journal can no longer change. What was filed is safe. Begin a new session or an amendment instead.</source>
        <translation>Esta sesión terminó, así que su diario ya no puede cambiar. Lo archivado está a salvo. Empiece una sesión nueva o una enmienda.</translation>
    </message>
    <message>
        <source>This session was stopped before anything was kept, so there is nothing to go on with. Nothing is lost. Please begin a new one.</source>
        <translation>Esta sesión se paró antes de guardar nada, así que no hay con qué seguir. No se perdió nada. Empiece una nueva, por favor.</translation>
    </message>
    <message>
        <source>This signature has no place on the paper. Nothing was changed. Please go back and sign where the name is printed.</source>
        <translation>Esta firma no tiene lugar en el papel. No se cambió nada. Vuelva atrás y firme donde está impreso el nombre.</translation>
    </message>
    <message>
        <source>This stick or disk takes no file as large as the vault. The vault and all earlier backups are untouched. Format it with exFAT or choose another one.</source>
        <translation>Esta memoria o este disco no admite un archivo tan grande como la caja fuerte. La caja fuerte y todas las copias anteriores están intactas. Formatéelo con exFAT o elija otro.</translation>
    </message>
    <message>
        <source>This takes about %1 years of school to read with ease; with %2 or fewer most people can. Shorter words help, or two sentences made of one.</source>
        <translation>Para leerlo con facilidad hacen falta unos %1 años de escuela; con %2 o menos puede casi todo el mundo. Ayudan palabras más cortas, o hacer dos frases de una.</translation>
    </message>
    <message>
        <source>This text is fixed: it is not for you or the client to choose. You can say it otherwise, and your reason is kept with the wording. Why?</source>
        <translation>Este texto es fijo: no lo eligen ni usted ni la persona. Puede decirlo de otra manera, y su motivo se guarda con las palabras. ¿Por qué?</translation>
    </message>
    <message>
        <source>This text is too long to be read before signing. Nothing was added. Please make it shorter, or add it as a PDF.</source>
        <translation>Este texto es demasiado largo para leerlo antes de firmar. No se añadió nada. Hágalo más corto o añádalo como PDF.</translation>
    </message>
    <message>
        <source>This time stamp belongs to another file. Please choose the answer to this file&apos;s own question.</source>
        <translation>Este sello de tiempo es de otro archivo. Elija la respuesta a la pregunta de este archivo, por favor.</translation>
    </message>
    <message>
        <source>This time stamp does not hold: its own signature cannot be confirmed. Please ask for a new one.</source>
        <translation>Este sello de tiempo no es válido: su propia firma no se puede confirmar. Pida uno nuevo, por favor.</translation>
    </message>
    <message>
        <source>This time stamp is too long for the room that the seal keeps. Please ask another service.</source>
        <translation>Este sello de tiempo es demasiado largo para el lugar que guarda el sello. Pídalo a otro servicio, por favor.</translation>
    </message>
    <message>
        <source>This vault file belongs to another vault. It was not touched. Put the right file back beside its key file, or restore a backup.</source>
        <translation>Este archivo es de otra caja fuerte. No se tocó. Ponga el archivo correcto junto a su archivo de llave, o restaure una copia de seguridad.</translation>
    </message>
    <message>
        <source>This vault held just this paper. The client&apos;s file was destroyed on %1, as number %2 of the register says.</source>
        <translation>Esta bóveda tenía justo este documento. El expediente del cliente se destruyó el %1, como dice el número %2 del registro.</translation>
    </message>
    <message>
        <source>This vault is already open in another window. Nothing was changed. Go back to that window, or close it and try again.</source>
        <translation>Esta caja fuerte ya está abierta en otra ventana. No se cambió nada. Vuelva a esa ventana, o ciérrela e inténtelo otra vez.</translation>
    </message>
    <message>
        <source>This vault is open to be read only. Nothing was changed.</source>
        <translation>Esta caja fuerte está abierta solo para leer. No se cambió nada.</translation>
    </message>
    <message>
        <source>This vault was last used with an older version of Holdfast and is changed only after a backup, which could not be made. %1</source>
        <translation>Esta caja fuerte se usó por última vez con una versión anterior de Holdfast y solo se modifica después de una copia de seguridad, que no se pudo hacer. %1</translation>
    </message>
    <message>
        <source>This vault was last used with an older version of Holdfast and is changed only after a backup, which could not be made. It was not touched. Free some space and try again.</source>
        <translation>Esta caja fuerte se usó por última vez con una versión anterior de Holdfast y solo se modifica después de una copia de seguridad, que no se pudo hacer. No se tocó nada. Libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This vault was last used with an older version of Holdfast. It was not touched. Unlock it in the window once, then do this again.</source>
        <translation>Esta caja fuerte se usó por última vez con una versión anterior de Holdfast. No se tocó. Desbloquéela una vez en la ventana y vuelva a hacerlo.</translation>
    </message>
    <message>
        <source>This vault was written by a newer version of Holdfast. It was not touched. Install the newer version to open it.</source>
        <translation>Esta caja fuerte la escribió una versión más nueva de Holdfast. No se tocó. Instale la versión más nueva para abrirla.</translation>
    </message>
    <message>
        <source>This wording does not fit the form pack here: at “%1” it %2 Your wording is as it was. Ask for a newer file, or update the program.</source>
        <translation>Esta redacción no encaja con los formularios de aquí: en «%1», %2 Su redacción está como estaba. Pida un archivo más nuevo o actualice el programa.</translation>
    </message>
    <message>
        <source>This wording has a text that is far too long, or that has marks no paper can show. It was not taken in, and your wording is as it was. Ask for it to be mended.</source>
        <translation>Esta redacción tiene un texto demasiado largo, o con signos que ningún papel puede mostrar. No se tomó, y su redacción está como estaba. Pida que la corrijan.</translation>
    </message>
    <message>
        <source>This wording is for another place (%1), and yours is %2. Its law may be another, so it was not taken in. Your wording is as it was.</source>
        <translation>Esta redacción es para otro lugar (%1), y la suya es %2. La ley puede ser otra, así que no se tomó. Su redacción está como estaba.</translation>
    </message>
    <message>
        <source>This wording is in force already, so it cannot be taken back. Nothing was changed. Make an earlier version your draft again and publish that.</source>
        <translation>Esta redacción ya está en vigor, así que no se puede retirar. No se cambió nada. Haga de una versión anterior su borrador y publíquela.</translation>
    </message>
    <message>
        <source>This wording was saved by a newer version of the program. Your wording is as it was. Update the program and try again.</source>
        <translation>Esta redacción se guardó con una versión más nueva del programa. Su redacción está como estaba. Actualice el programa e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Time on the seal: %1. It is what the clock of the sealing computer said.</source>
        <translation>Hora en el sello: %1. Es la que marcaba el reloj de la computadora que selló.</translation>
    </message>
    <message>
        <source>Time on the seal: %1. It is what the clock of the sealing computer said; no outside clock confirms it.</source>
        <translation>Hora en el sello: %1. Es lo que decía el reloj de la computadora que selló; ningún reloj de fuera lo confirma.</translation>
    </message>
    <message>
        <source>To be opened by %1, and only if %2 has died or cannot work any more.</source>
        <translation>Para que lo abra %1, y solo si %2 ha muerto o ya no puede trabajar.</translation>
    </message>
    <message>
        <source>Unchanged since they were sealed: %1</source>
        <translation>Sin cambios desde que se sellaron: %1</translation>
    </message>
    <message>
        <source>Unchanged, but sealed with a key this vault does not know: %1</source>
        <translation>Sin cambios, pero sellados con una clave que esta caja fuerte no conoce: %1</translation>
    </message>
    <message>
        <source>Use an envelope one cannot look through. Close it, and sign your name over the flap so that half of it stands on the flap. Put clear tape over the signature.</source>
        <translation>Use un sobre que no deje ver el interior. Ciérrelo y firme sobre la solapa, de modo que la mitad de la firma quede en ella. Ponga cinta transparente sobre la firma.</translation>
    </message>
    <message>
        <source>Valid from %1 to %2.</source>
        <translation>Válido del %1 al %2.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>What is saved needs an empty folder of its own, outside the vault&apos;s. Nothing was written. Choose another one.</source>
        <translation>Lo que se salva necesita una carpeta vacía y propia, fuera de la de la caja fuerte. No se escribió nada. Elija otra.</translation>
    </message>
    <message>
        <source>What is written there is not encrypted: whoever opens the folder can read it. Write it to an encrypted disk, and erase it when you no longer need it.</source>
        <translation>Lo que se escribe ahí no está cifrado: quien abra la carpeta puede leerlo. Escríbalo en un disco cifrado y bórrelo cuando ya no lo necesite.</translation>
    </message>
    <message>
        <source>What the other language fills in is not filled in here.</source>
        <translation>Lo que se rellena en el otro idioma no se rellena aquí.</translation>
    </message>
    <message>
        <source>What the register keeps</source>
        <translation>Lo que conserva el registro</translation>
    </message>
    <message>
        <source>What this cannot show</source>
        <translation>Lo que esto no puede mostrar</translation>
    </message>
    <message>
        <source>What this does not prove</source>
        <translation>Lo que esto no prueba</translation>
    </message>
    <message>
        <source>What this is</source>
        <translation>Qué es esto</translation>
    </message>
    <message>
        <source>What to do, one after the other</source>
        <translation>Qué hacer, paso a paso</translation>
    </message>
    <message>
        <source>What was found is missing.</source>
        <translation>Falta lo que se encontró.</translation>
    </message>
    <message>
        <source>What you did, and when</source>
        <translation>Lo que hizo usted, y cuándo</translation>
    </message>
    <message>
        <source>What you may do</source>
        <translation>Qué puede hacer usted</translation>
    </message>
    <message>
        <source>What you may not do</source>
        <translation>Qué no puede hacer usted</translation>
    </message>
    <message>
        <source>What your papers say about the law depends on this answer.</source>
        <translation>De esta respuesta depende lo que sus papeles dicen sobre la ley.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who held the pen, whether another version exists, and the true time: the time on the seal is what the practice&apos;s own clock said, unless a time stamp was added.</source>
        <translation>Quién sostuvo la pluma, si existe otra versión y la hora verdadera: la hora del sello es la que marcaba el reloj del propio consultorio, salvo que se haya añadido un sello de tiempo.</translation>
    </message>
    <message>
        <source>Who was under 18: %1 years after the birthday of %2 years, if that is later</source>
        <translation>Quien era menor de 18: %1 años después de cumplir %2, si es más tarde</translation>
    </message>
    <message>
        <source>Who was under 18: until the birthday of %1 years, if that is later</source>
        <translation>Quien era menor de 18: hasta cumplir %1 años, si es más tarde</translation>
    </message>
    <message>
        <source>Whoever sealed it, this vault does not know them, whatever name they give. Compare the fingerprint below with the one on the paper copy.</source>
        <translation>Esta caja fuerte no conoce a quien lo selló, diga el nombre que diga. Compare la huella de abajo con la del papel.</translation>
    </message>
    <message>
        <source>Whoever signs needs a name.</source>
        <translation>Quien firma necesita un nombre.</translation>
    </message>
    <message>
        <source>Whom to ask</source>
        <translation>A quién preguntar</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message>
        <source>With openssl, on any computer</source>
        <translation>Con openssl, en cualquier computadora</translation>
    </message>
    <message>
        <source>Words are taken back by erasing them. Nothing was changed.</source>
        <translation>Las palabras se retiran borrándolas. No se cambió nada.</translation>
    </message>
    <message>
        <source>Write down whom you told, on which day, and what you handed over.</source>
        <translation>Anote a quién avisó, qué día y qué entregó.</translation>
    </message>
    <message>
        <source>You are not allowed to read this file. Ask whoever owns it for a copy.</source>
        <translation>Usted no tiene permiso para leer este archivo. Pida una copia a quien le pertenece.</translation>
    </message>
    <message>
        <source>You have not confirmed the wording of this form pack yet. Nothing is lost. Please go through it under “Your wording”, or rehearse with it.</source>
        <translation>Usted todavía no ha confirmado los textos de este paquete de formularios. No se perdió nada. Revíselos en «Sus textos», o ensaye con él.</translation>
    </message>
    <message>
        <source>Your custodian&apos;s sheet opens nothing any more, because everything was encrypted anew. Make a new one: your practice, Keys and locking.</source>
        <translation>Su hoja de custodia ya no abre nada, porque todo se cifró de nuevo. Haga una nueva: su consulta, Claves y bloqueo.</translation>
    </message>
    <message>
        <source>Your own language waits for a translation, and your practice could not work without it. Nothing was published. Please finish the sentences marked “not translated yet”, or say that they say the same.</source>
        <translation>A su propio idioma le falta una traducción, y su consulta no podría trabajar sin él. No se publicó nada. Termine las frases marcadas «sin traducir todavía», o diga que dicen lo mismo.</translation>
    </message>
    <message>
        <source>Your own wording is not whole in this language: a sentence in it is not translated yet. Nothing is lost. Please translate it under “Your wording” and publish it, or choose another language for this client.</source>
        <translation>Su propia redacción no está completa en este idioma: hay una frase sin traducir todavía. No se ha perdido nada. Tradúzcala en «Su redacción» y publíquela, o elija otro idioma para esta persona.</translation>
    </message>
    <message>
        <source>Your seal does not count today, so the certificate could not be sealed. Nothing was destroyed. Please look at it first: My practice, Your seal.</source>
        <translation>Su sello no vale hoy, así que el certificado no se podría sellar. No se ha destruido nada. Mírelo primero: Mi consulta, Su sello.</translation>
    </message>
    <message>
        <source>Your seal ended on %1, so no paper can be sealed. What was sealed stays valid. Please make a new one: My practice, Your seal.</source>
        <translation>Su sello terminó el %1, así que no se puede sellar ningún papel. Lo que se selló sigue valiendo. Haga uno nuevo, por favor: Mi consulta, Su sello.</translation>
    </message>
    <message>
        <source>Your seal ends on %1. Please make a new one: My practice, Your seal.</source>
        <translation>Su sello termina el %1. Haga uno nuevo, por favor: Mi consulta, Su sello.</translation>
    </message>
    <message>
        <source>Your seal is on a card. Everything is kept, and nothing is sealed yet. Please put the card in and type its PIN.</source>
        <translation>Su sello está en una tarjeta. Todo está guardado y todavía no se ha sellado nada. Introduzca la tarjeta y escriba su PIN.</translation>
    </message>
    <message>
        <source>behind this list</source>
        <translation>detrás de esta lista</translation>
    </message>
    <message>
        <source>changes or leaves out a fixed text. Say why first: choose “Change” there.</source>
        <translation>cambia u omite un texto fijo. Diga antes por qué: elija «Cambiar» ahí.</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>it is not as it was written</source>
        <translation>no está como se escribió</translation>
    </message>
    <message>
        <source>no longer says what the law asks of you. Say why first: choose “Change” there.</source>
        <translation>ya no dice lo que la ley le pide. Diga antes por qué: elija «Cambiar» ahí.</translation>
    </message>
    <message>
        <source>none: see the file</source>
        <translation>ninguna: vea el expediente</translation>
    </message>
    <message>
        <source>“%1” can sound hard or unkind. Perhaps say it another way: %2.</source>
        <translation>«%1» puede sonar duro o poco amable. Quizá pueda decirlo de otra manera: %2.</translation>
    </message>
    <message>
        <source>“%1” can sound hard. Perhaps “%2”?</source>
        <translation>«%1» puede sonar duro. ¿Quizá «%2»?</translation>
    </message>
    <message>
        <source>“%1” cannot be done in this way (%2). Nothing was changed. Please choose one of the ways offered.</source>
        <translation>«%1» no se puede hacer así (%2). No se cambió nada. Elija una de las maneras que se ofrecen.</translation>
    </message>
    <message>
        <source>“%1” has %2 words in one sentence. Perhaps cut it in two?</source>
        <translation>«%1» tiene %2 palabras en una sola frase. ¿Y si la parte en dos?</translation>
    </message>
    <message>
        <source>“%1” is no act of a session.</source>
        <translation>«%1» no es un acto de una sesión.</translation>
    </message>
    <message>
        <source>“%1” is nobody who acts in a session.</source>
        <translation>«%1» no es nadie que actúe en una sesión.</translation>
    </message>
    <message>
        <source>“%1” is printed as it stands: it changes no letters here.</source>
        <translation>«%1» se imprime tal cual: aquí no cambia ninguna letra.</translation>
    </message>
    <message>
        <source>“%1” makes a choice of what the law asks of you.</source>
        <translation>«%1» convierte en elección lo que la ley le pide.</translation>
    </message>
    <message>
        <source>“%1” promises a result. Nobody can promise what comes of therapy, and you may be held to it. Perhaps say what you do?</source>
        <translation>«%1» promete un resultado. Nadie puede prometer lo que saldrá de la terapia, y se le puede exigir. ¿Y si dice lo que usted hace?</translation>
    </message>
    <message>
        <source>“%1” promises that nothing is ever told. The law knows exceptions, and you may be held to it. Perhaps name them?</source>
        <translation>«%1» promete que nunca se cuenta nada. La ley tiene excepciones, y se le puede exigir. ¿Y si las nombra?</translation>
    </message>
    <message>
        <source>“%1” promises that you can always be reached, and you may be held to it. Perhaps say when you answer?</source>
        <translation>«%1» promete que siempre se le puede localizar, y se le puede exigir. ¿Y si dice cuándo contesta?</translation>
    </message>
    <message>
        <source>“%1” says nearly this already: “%2”</source>
        <translation>«%1» ya dice casi lo mismo: «%2»</translation>
    </message>
    <message>
        <source>“%1” says this already, in the same words.</source>
        <translation>«%1» ya lo dice, con las mismas palabras.</translation>
    </message>
    <message>
        <source>“%1” says this already: “%2”</source>
        <translation>«%1» ya lo dice: «%2»</translation>
    </message>
    <message>
        <source>“%1” sets a higher standard than the law does, and you may be held to it. Perhaps say what you do?</source>
        <translation>«%1» fija un nivel más alto que el de la ley, y se le puede exigir. ¿Y si dice lo que usted hace?</translation>
    </message>
    <message>
        <source>“%1” sounds as if a law allowed it, and none is named here.</source>
        <translation>«%1» suena como si una ley lo permitiera, y aquí no se nombra ninguna.</translation>
    </message>
    <message>
        <source>“%1” sounds like a duty. The law lets you do this, and does not ask it. Perhaps “%2”?</source>
        <translation>«%1» suena a deber. La ley se lo permite, y no se lo pide. ¿Quizá «%2»?</translation>
    </message>
    <message>
        <source>“%1” sounds like a law, and none is named here.</source>
        <translation>«%1» suena a ley, y aquí no se nombra ninguna.</translation>
    </message>
    <message>
        <source>“%1”: by this a client would give up a right. It may not hold, and it costs trust.</source>
        <translation>«%1»: con esto un cliente renunciaría a un derecho. Puede no tener validez, y cuesta confianza.</translation>
    </message>
    <message>
        <source>“%1”: the rest of the wording says “%2” to a client. Perhaps here as well?</source>
        <translation>«%1»: el resto de los textos le dice «%2» a quien viene. ¿Quizá aquí también?</translation>
    </message>
    <message>
        <source>“Issuer unknown” or “validity unknown” does not mean that anything is wrong. The certificate was most often made by the practice itself: no outside body vouches for the name, and no reader knows it. That is why you compare the fingerprint.</source>
        <translation>“Emisor desconocido” o “validez desconocida” no significa que algo esté mal. Casi siempre hizo el certificado el propio consultorio: ninguna entidad externa responde por el nombre y ningún lector lo conoce. Por eso se compara la huella.</translation>
    </message>
    <message>
        <source>“Nothing” and something else cannot both hold.</source>
        <translation>«Nada» y otra cosa no pueden valer a la vez.</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Another vault</source>
        <translation>Otra caja fuerte</translation>
    </message>
    <message>
        <source>Everything up to the last answer is kept. Type your passphrase to go on.</source>
        <translation>Todo está guardado, hasta la última respuesta. Escriba su frase de acceso para seguir.</translation>
    </message>
    <message>
        <source>Good to see you</source>
        <translation>Qué gusto verle</translation>
    </message>
    <message>
        <source>Holdfast</source>
        <translation>Holdfast</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Locked, and safe</source>
        <translation>Bloqueado y seguro</translation>
    </message>
    <message>
        <source>Open with the keychain</source>
        <translation>Abrir con el llavero</translation>
    </message>
    <message>
        <source>Opening your vault. This takes a moment on purpose.</source>
        <translation>Se abre su caja fuerte. Tarda un momento a propósito.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de acceso</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
    <message>
        <source>Type your passphrase to open your vault.</source>
        <translation>Escriba su frase de acceso para abrir su caja fuerte.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Use my recovery code</source>
        <translation>Usar mi código de recuperación</translation>
    </message>
</context>
<context>
    <name>UsualRow</name>
    <message>
        <source>Same as usual</source>
        <translation>Como siempre</translation>
    </message>
</context>
<context>
    <name>VerdictCard</name>
    <message>
        <source>Back to all files</source>
        <translation>Volver a todos los archivos</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Archivo: %1</translation>
    </message>
</context>
<context>
    <name>VoidForm</name>
    <message>
        <source>Client</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Everybody who has the paper will read this.</source>
        <translation>Lo leerá cada persona que tiene el papel.</translation>
    </message>
    <message>
        <source>Making it void was a mistake</source>
        <translation>Anularlo fue un error</translation>
    </message>
    <message>
        <source>Neither page is deleted. One more page says that the one before it does not count, and goes to everybody who has it.</source>
        <translation>No se borra ninguna de las dos hojas. Una hoja más dice que la anterior no vale, y se entrega a todas las personas que la tienen.</translation>
    </message>
    <message>
        <source>The paper is not deleted. A page of its own says that it is void and why, and goes to everybody who has it.</source>
        <translation>El papel no se borra. Una hoja propia dice que está anulado y por qué, y va a cada persona que lo tiene.</translation>
    </message>
    <message>
        <source>The paper that the page had made void holds again.</source>
        <translation>El papel que la hoja había anulado vuelve a valer.</translation>
    </message>
    <message>
        <source>“%1” was made by mistake</source>
        <translation>“%1” se hizo por error</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>A first session, held well</source>
        <translation>Una primera sesión, bien sostenida</translation>
    </message>
    <message>
        <source>About Holdfast</source>
        <translation>Acerca de Holdfast</translation>
    </message>
    <message>
        <source>Holdfast</source>
        <translation>Holdfast</translation>
    </message>
    <message>
        <source>I have a vault already</source>
        <translation>Ya tengo una caja fuerte</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
    <message>
        <source>Set up my practice</source>
        <translation>Preparar mi consulta</translation>
    </message>
    <message>
        <source>Ten calm minutes. You can stop and come back.</source>
        <translation>Diez minutos tranquilos. Puede parar y volver.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Probarlo</translation>
    </message>
    <message>
        <source>Try it with a client who reads English</source>
        <translation>Probarlo con un cliente que lee inglés</translation>
    </message>
    <message>
        <source>Try it with a client who reads Spanish</source>
        <translation>Probarlo con un cliente que lee español</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Le damos la bienvenida</translation>
    </message>
    <message>
        <source>With a made-up client. Nothing is kept.</source>
        <translation>Con un cliente inventado. No se guarda nada.</translation>
    </message>
    <message>
        <source>You and your client walk through what stays private, how you will work and what they hope for. What you settle together becomes an agreement they take home.

Everything stays on this computer, encrypted. Nothing is sent anywhere.</source>
        <translation>Usted y su cliente repasan qué queda en privado, cómo van a trabajar y qué espera el cliente. Lo que acuerdan juntos se convierte en un acuerdo que el cliente se lleva a casa.

Todo queda en esta computadora, cifrado. No se envía nada a ningún lado.</translation>
    </message>
</context>
<context>
    <name>WhoSigned</name>
    <message>
        <source>Has not signed</source>
        <translation>No ha firmado</translation>
    </message>
    <message>
        <source>Look at the pictures above. When everybody has signed, the paper is sealed.</source>
        <translation>Mire las imágenes de arriba. Cuando estén todas las firmas, el papel se sella.</translation>
    </message>
    <message>
        <source>Nothing is ticked</source>
        <translation>No hay nada marcado</translation>
    </message>
    <message>
        <source>Signed on page %1</source>
        <translation>Firmó en la página %1</translation>
    </message>
    <message>
        <source>The paper is sealed already. Say whose signature the pictures show.</source>
        <translation>El papel ya está sellado. Diga de quién es cada firma que muestran las imágenes.</translation>
    </message>
    <message>
        <source>What is ticked above the signature?</source>
        <translation>¿Qué está marcado encima de la firma?</translation>
    </message>
    <message>
        <source>Who has signed, and where?</source>
        <translation>¿Quién firmó y dónde?</translation>
    </message>
</context>
<context>
    <name>WhomWords</name>
    <message>
        <source>Adults</source>
        <translation>Personas adultas</translation>
    </message>
    <message>
        <source>Couples and families</source>
        <translation>Parejas y familias</translation>
    </message>
    <message>
        <source>Every client</source>
        <translation>Todos los clientes</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Video or phone</source>
        <translation>Vídeo o teléfono</translation>
    </message>
    <message>
        <source>When an insurer has a say</source>
        <translation>Cuando interviene una aseguradora</translation>
    </message>
    <message>
        <source>Who comes alone</source>
        <translation>Quien viene a solas</translation>
    </message>
    <message>
        <source>Who comes to the room</source>
        <translation>Quien viene a la consulta</translation>
    </message>
    <message>
        <source>Who is under 18</source>
        <translation>Menores de 18 años</translation>
    </message>
    <message>
        <source>Who was sent by others</source>
        <translation>Quien viene enviado por otros</translation>
    </message>
</context>
<context>
    <name>WordingCarrying</name>
    <message>
        <source>Save the wording as a file</source>
        <translation>Guardar la redacción en un archivo</translation>
    </message>
    <message>
        <source>Take in a wording</source>
        <translation>Tomar una redacción de un archivo</translation>
    </message>
    <message>
        <source>The wording was saved as %1.</source>
        <translation>La redacción se guardó como %1.</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Redacción</translation>
    </message>
    <message>
        <source>wording</source>
        <translation>redaccion</translation>
    </message>
</context>
<context>
    <name>WordingEditorPage</name>
    <message>
        <source>Changes</source>
        <translation>Cambios</translation>
    </message>
    <message>
        <source>Changes not published: %1</source>
        <translation>Cambios sin publicar: %1</translation>
    </message>
    <message>
        <source>Look at the changes</source>
        <translation>Ver los cambios</translation>
    </message>
    <message>
        <source>Published wordings</source>
        <translation>Redacciones publicadas</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Your own wording</source>
        <translation>Su propia redacción</translation>
    </message>
    <message>
        <source>as shipped</source>
        <translation>como venía</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiado</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>guardado</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>to publish</source>
        <translation>por publicar</translation>
    </message>
</context>
<context>
    <name>WordingPage</name>
    <message>
        <source>A duty in it was withdrawn: it cannot be used with clients.</source>
        <translation>Se retiró un deber que contenía: no se puede usar con clientes.</translation>
    </message>
    <message>
        <source>Asked: %1</source>
        <translation>Se pregunta: %1</translation>
    </message>
    <message>
        <source>Change the wording</source>
        <translation>Cambiar la redacción</translation>
    </message>
    <message>
        <source>Clients to ask again: %1</source>
        <translation>Clientes a quienes volver a preguntar: %1</translation>
    </message>
    <message>
        <source>Code of ethics</source>
        <translation>Código de ética</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>Deber</translation>
    </message>
    <message>
        <source>Form pack %1, version %2.</source>
        <translation>Paquete de formularios %1, versión %2.</translation>
    </message>
    <message>
        <source>Go on reading</source>
        <translation>Seguir leyendo</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Cómo está</translation>
    </message>
    <message>
        <source>I have read this and it is right for my practice</source>
        <translation>Lo leí y sirve para mi consulta</translation>
    </message>
    <message>
        <source>Its content was checked on %1 and is to be looked at again by %2.</source>
        <translation>Su contenido se revisó el %1 y toca revisarlo otra vez antes del %2.</translation>
    </message>
    <message>
        <source>Nobody has confirmed this wording for your practice yet.</source>
        <translation>Nadie ha confirmado todavía estos textos para su consulta.</translation>
    </message>
    <message>
        <source>On paper only</source>
        <translation>Solo en papel</translation>
    </message>
    <message>
        <source>Parts still to read: %1</source>
        <translation>Partes por leer: %1</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>Permiso</translation>
    </message>
    <message>
        <source>That date has passed. It still works, and your records say so.</source>
        <translation>Esa fecha ya pasó. Todavía funciona, y sus registros lo dicen.</translation>
    </message>
    <message>
        <source>That date is near.</source>
        <translation>Esa fecha está cerca.</translation>
    </message>
    <message>
        <source>The client&apos;s right</source>
        <translation>Derecho del cliente</translation>
    </message>
    <message>
        <source>These are the words your clients will read and hear. Go through them once, part by part. Where a sentence is not right for you, change it; until you confirm the wording you can rehearse with it.</source>
        <translation>Estas son las palabras que sus clientes leerán y oirán. Recórralas una vez, parte por parte. Si una frase no le parece bien, cámbiela; hasta que confirme la redacción, puede ensayar con ella.</translation>
    </message>
    <message>
        <source>This part is right</source>
        <translation>Esta parte está bien</translation>
    </message>
    <message>
        <source>Version %1 is to count from %2. Until then you can take it back, under “Change the wording”, “Published wordings”.</source>
        <translation>La versión %1 contará a partir del %2. Hasta entonces puede retirarla, en «Cambiar la redacción», «Redacciones publicadas».</translation>
    </message>
    <message>
        <source>You confirmed this wording on %1.</source>
        <translation>Usted confirmó estos textos el %1.</translation>
    </message>
    <message>
        <source>You confirmed version %1. This small update may be used; please read it soon.</source>
        <translation>Usted confirmó la versión %1. Este cambio pequeño se puede usar; léalo pronto, por favor.</translation>
    </message>
    <message>
        <source>Your own rule</source>
        <translation>Regla propia</translation>
    </message>
    <message>
        <source>Your own wording, version %1, counts since %2.</source>
        <translation>Su propia redacción, versión %1, cuenta desde el %2.</translation>
    </message>
    <message>
        <source>Your wording</source>
        <translation>Sus textos</translation>
    </message>
    <message>
        <source>Your wording is confirmed. Real sessions may begin.</source>
        <translation>Sus textos están confirmados. Ya pueden empezar las sesiones reales.</translation>
    </message>
    <message>
        <source>or, for other clients:</source>
        <translation>o, para otros clientes:</translation>
    </message>
</context>
<context>
    <name>WritingForm</name>
    <message>
        <source>If %1:</source>
        <translation>Si %1:</translation>
    </message>
    <message>
        <source>Keep it so</source>
        <translation>Dejarlo así</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
    <message>
        <source>The client reads: %1</source>
        <translation>El cliente lee: %1</translation>
    </message>
    <message>
        <source>What stands in brackets is filled in by itself. Keep its name as it is.</source>
        <translation>Lo que está entre corchetes se rellena solo. Deje su nombre como está.</translation>
    </message>
</context>
<context>
    <name>YearsPaper</name>
    <message>
        <source>Ask your board, your insurer or a lawyer. What is settled here counts for every file that gets a day from now on; a law of your place is never shortened by it.</source>
        <translation>Pregunte a su colegio, a su aseguradora o a un abogado. Lo que fije aquí cuenta para cada expediente que reciba un día desde ahora; nunca acorta una ley de su lugar.</translation>
    </message>
    <message>
        <source>How long do you keep files?</source>
        <translation>¿Cuánto tiempo guarda los expedientes?</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Dejarlo</translation>
    </message>
    <message>
        <source>Settle this</source>
        <translation>Fijar esto</translation>
    </message>
    <message>
        <source>Who was under 18: at least until this birthday (0: no rule)</source>
        <translation>Quien era menor de 18: al menos hasta cumplir estos años (0: sin regla)</translation>
    </message>
    <message>
        <source>Years after the end of the work</source>
        <translation>Años después del fin del trabajo</translation>
    </message>
</context>
</TS>
